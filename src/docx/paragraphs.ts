import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  ShadingType,
  TextRun,
} from 'docx';
import type { IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import { visible } from '../messages/visible';
import type { Callout, Heading, Notes, Run, Text, Tone } from '../papers/paper';
import { runsOf } from '../papers/paper';
import { TONES } from '../papers/tones';
import { LATIN, SANS } from './look';
import type { Look, TextLook } from './look';

/** The font of a run: Chinese text in its own, digits and letters of official papers in Times New Roman. */
export function fontOf(font: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  const latin = font === SANS ? SANS : LATIN;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: font };
}

/** What both scripts have: “”, —, ·, ≥, Ⅱ, ▼. */
const SHARED = /([\u2010-\u2BFF\u00B7\u00D7]+)/u;

/**
 * Text as the document holds it: control and direction characters of a file show as escapes. The marks that both scripts have are runs of
 * their own, all Chinese: in a run with digits Word would set them in the Latin font, “” narrow and ▼ small.
 */
export function textRuns(
  text: string,
  { font, size, bold }: TextLook,
  options: Partial<IRunOptions> = {},
): TextRun[] {
  const own = { size, bold: bold ?? false, ...options };
  const parts = font === SANS ? [visible(text)] : visible(text).split(SHARED);
  return parts.flatMap((part, index) =>
    part === '' && parts.length > 1
      ? []
      : [new TextRun({ text: part, font: index % 2 === 1 ? chineseFont(font) : fontOf(font), ...own })],
  );
}

const chineseFont = (font: string) => ({
  ...{ ascii: font, hAnsi: font, cs: font, eastAsia: font },
  hint: 'eastAsia',
});

/** The runs of a text, each in its tone, with the marks of its footnotes. */
export function runs(text: string | readonly Run[], own: TextLook, look: Look): ParagraphChild[] {
  return runsOf(text).flatMap((run) => [
    ...textRuns(run.text, own, { ...inkOf(run.tone), ...(run.strong && { bold: true }) }),
    ...noteMarks(run.notes, own, look),
  ]);
}

/** Raised marks that lead to their footnotes: one source is named by many findings, so the notes stand once, at the end. */
export function noteMarks(
  notes: readonly number[] = [],
  own: TextLook,
  { notes: start }: Look,
): ParagraphChild[] {
  return notes.flatMap((note): ParagraphChild[] => {
    const mark = textRuns(`〔${note}〕`, own, { superScript: true });
    return start === undefined
      ? mark
      : [new InternalHyperlink({ anchor: `${start}${note}`, children: mark })];
  });
}

function inkOf(tone: Tone | undefined): Partial<IRunOptions> {
  if (!tone) return {};
  const { ink, fill } = TONES[tone];
  return {
    ...(ink && { color: ink }),
    // What a person has to write is to be seen at a glance and gone when it is written.
    ...(tone === 'prompt' && fill && { shading: { type: ShadingType.CLEAR, fill } }),
  };
}

/** The spacing of body text. */
export function bodySpacing({ line }: Look): Pick<IParagraphOptions, 'spacing'> {
  return line === null
    ? { spacing: { after: 60 } }
    : { spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } };
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function headingParagraph(
  { level, text, aside }: Heading,
  look: Look,
  breakBefore: boolean,
): Paragraph {
  const own = look.headings[level];
  const { line } = look;
  const quiet: Run[] = aside
    ? [{ text: '\u3000' }, ...runsOf(aside)].map((run) => ({ tone: 'quiet', ...run }))
    : [];
  const title = level === 1 && look.centredTitle;
  return new Paragraph({
    heading: LEVELS[level],
    alignment: title ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(!title && look.indent > 0 && { indent: { firstLine: look.indent } }),
    spacing: {
      before: own.before,
      after: own.after,
      // A title of two lines of 22 pt does not fit lines of exactly 28 pt.
      ...(line !== null && { line: level === 1 ? 720 : line, lineRule: LineRuleType.EXACT }),
    },
    keepNext: true,
    pageBreakBefore: breakBefore,
    children: [
      ...(title ? text.split('\n') : [text]).flatMap((words, index) => [
        ...(index > 0 ? [new TextRun({ break: 1 })] : []),
        ...textRuns(words, own, { color: '000000' }),
      ]),
      ...runs(quiet, { font: own.font, size: look.table.size }, look),
    ],
  });
}

/** The words above a table or below a chart. */
export function captionParagraph(text: string, look: Look, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: 'Caption',
    alignment: AlignmentType.CENTER,
    keepNext,
    spacing: { before: 120, after: 60 },
    children: textRuns(
      text,
      { font: look.table.font, size: look.table.size + 1, bold: true },
      { color: '000000', italics: false },
    ),
  });
}

export function textParagraph(
  { text, tone, align }: Text,
  look: Look,
  { breakBefore, keepNext }: { readonly breakBefore: boolean; readonly keepNext: boolean },
): Paragraph {
  const given = runsOf(text).map((run) => (tone && !run.tone ? { ...run, tone } : run));
  return new Paragraph({
    ...bodySpacing(look),
    alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.JUSTIFIED,
    ...(look.indent > 0 && align !== 'right' && { indent: { firstLine: look.indent } }),
    // 落款: the date stands four characters from the right edge.
    ...(look.indent > 0 && align === 'right' && { indent: { right: look.indent * 2 } }),
    keepNext,
    pageBreakBefore: breakBefore,
    children: runs(given, tone === 'quiet' ? { ...look.body, size: look.table.size } : look.body, look),
  });
}

export function calloutParagraphs({ title, text, tone }: Callout, look: Look): Paragraph[] {
  const { fill, ink } = TONES[tone];
  const side = { style: BorderStyle.SINGLE, size: 4, space: 6, color: ink ?? '808080' };
  const frame: IParagraphOptions = {
    border: { top: side, bottom: side, left: side, right: side },
    ...(fill && { shading: { type: ShadingType.CLEAR, fill } }),
    spacing: { after: 160 },
  };
  return [
    new Paragraph({
      ...frame,
      children: [
        ...textRuns(
          `${title}\u3000`,
          { ...look.body, size: look.body.size + 6, bold: true },
          { ...(ink && { color: ink }) },
        ),
        ...runs(text, look.body, look),
      ],
    }),
  ];
}

export function noteParagraphs({ notes }: Notes, look: Look): Paragraph[] {
  const own = { font: look.body.font, size: look.table.size };
  return notes.map((note, index) => {
    const children = textRuns(`〔${index + 1}〕${note}`, own);
    const id = look.notes === undefined ? null : `${look.notes}${index + 1}`;
    return new Paragraph({ children: id === null ? children : [new Bookmark({ id, children })] });
  });
}
