import type { Folded } from '../../checks/findings/grouping';
import { foldFindings } from '../../checks/findings/grouping';
import { markOf } from '../../checks/findings/colours';
import { inReadingOrder } from '../../checks/findings/reading-order';
import { placeText, placeTexts } from '../../checks/findings/words';
import { COUNTY } from '../../messages/county';
import { STAGE_NAMES } from '../../messages/stage-names';
import { explain } from '../explain';
import type { Block, CellLine, Row, Table } from '../paper';
import type { County } from './county';
import type { Footnotes } from './sources';

const GAP = '\u3000';
/** As many cells, and as many findings that follow, as a reader wants to see named. */
const MOST_CELLS = 4;
const MOST_DERIVED = 6;

/** 填报问题 with why and what to do, severe ones first; then 提示, which ask for nothing. */
export function problemBlocks(county: County, footnotes: Footnotes): Block[] {
  const { say, counts, checked } = county;
  const folded = foldFindings(checked.review.open).filter(({ finding }) => finding.category !== 'standard');
  const ordered = inReadingOrder(folded, ({ finding }) => finding);
  const problems = ordered.filter(({ finding }) => finding.severity !== 'information');
  const notes = ordered.filter(({ finding }) => finding.severity === 'information');
  const heading = {
    kind: 'heading',
    level: 2,
    text: say(COUNTY.problems, { count: counts.problems }),
    ...(counts.problems > 0 && {
      aside: say(COUNTY.problemsAside, { errors: counts.errors, warnings: counts.warnings }),
    }),
  } as const;
  return [
    heading,
    problems.length === 0
      ? { kind: 'text', text: say(COUNTY.noProblems), tone: 'good' }
      : findingTable(county, problems, footnotes),
    ...(notes.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 3,
            text: say(COUNTY.noteSection, { count: notes.length }),
            aside: say(COUNTY.noteAside),
          } as const,
          findingTable(county, notes, footnotes),
        ]),
  ];
}

function findingTable(county: County, folded: readonly Folded[], footnotes: Footnotes): Table {
  const { say } = county;
  return {
    kind: 'table',
    sortable: true,
    columns: [
      { title: say(COUNTY.severity), width: 8 },
      { title: say(COUNTY.cell), width: 16 },
      { title: say(COUNTY.what), width: 90, wrap: true },
    ],
    rows: folded.map((entry) => findingRow(county, entry, footnotes)),
  };
}

const SEVERITY_SIGNS = { error: '■', warning: '△', information: '○' } as const;
const SEVERITY_TONES = { error: 'bad', warning: 'open', information: 'quiet' } as const;

function findingRow({ say, language }: County, { finding, derived }: Folded, footnotes: Footnotes): Row {
  const words = explain(finding, language);
  const cells = placeTexts(finding.places);
  const named = cells.slice(0, MOST_CELLS).join(' ') + (cells.length > MOST_CELLS ? ' …' : '');
  const who = finding.school
    ? `${finding.stage ? `${say(STAGE_NAMES[finding.stage])} · ` : ''}${finding.school}${GAP}`
    : '';
  const following = derived
    .slice(0, MOST_DERIVED)
    .map((one) => `${one.places[0] ? `${placeText(one.places[0])} ` : ''}${say(one.title)}`);
  const list = following.join(say(COUNTY.clause)) + (derived.length > MOST_DERIVED ? ' …' : '');
  const expected = words.expected === null ? '' : `${GAP}${say(COUNTY.expected)} ${words.expected}`;
  const lines: CellLine[] = [
    { label: say(COUNTY.why), text: words.message, notes: [footnotes.of(finding.source)] },
    ...(words.actual === null ? [] : [{ label: say(COUNTY.written), text: words.actual + expected }]),
    { label: say(COUNTY.todo), text: words.advice },
    ...(finding.concessions ?? []).map(({ key, effect }) => ({
      label: say(COUNTY.concession),
      text: `${key} ${say(effect)}`,
    })),
    ...(derived.length === 0
      ? []
      : [{ label: say(COUNTY.derived), text: say(COUNTY.derivedText, { count: derived.length, list }) }]),
  ];
  return {
    cells: [
      {
        value: words.severity,
        sign: SEVERITY_SIGNS[finding.severity],
        tone: SEVERITY_TONES[finding.severity],
        order: Object.keys(SEVERITY_SIGNS).indexOf(finding.severity),
      },
      { value: named, tone: markOf(finding), chip: true },
      { value: `${who}${words.title}`, strong: true, lines },
    ],
  };
}
