import type { Finding } from '../../checks/findings/finding';
import { gapTo, levelOf } from '../../checks/findings/shortfall';
import { firstPlaceText } from '../../checks/findings/words';
import { columnLetters } from '../../form/workbook';
import { COUNTY } from '../../messages/county';
import { RULE_ADVICE } from '../../messages/rule-advice';
import { showNumber } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import { LEVELS, LEVEL_SIGNS } from '../../messages/held-to';
import { explain } from '../explain';
import type { Block, Row, Table } from '../paper';
import type { County, SchoolStanding, StageStanding } from './county';
import { writtenText } from './heat-map';
import type { Footnotes } from './sources';

/** 未达标: school by school what is missing, then the schools that pass with one indicator short, then everything else. */
export function belowBlocks(county: County, footnotes: Footnotes): Block[] {
  const { say, stages, checked } = county;
  const rule = checked.standards.profile.standards.find(({ key }) => key === 'indicators_to_meet');
  const notes = rule ? [footnotes.of(rule.source)] : [];
  const of = (passes: boolean) =>
    stages.flatMap((stage) =>
      stage.schools
        .filter(
          ({ judgement, met }) =>
            (judgement.passes === passes || (passes && judgement.passes === null)) && met < INDICATORS.length,
        )
        .filter(({ judgement }) => judgement.short > 0)
        .map((school) => ({ stage, school })),
    );
  const [failing, short] = [of(false), of(true)];
  return [
    ...(failing.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 2,
            text: say(COUNTY.below, { count: failing.length }),
            aside: [{ text: say(COUNTY.belowAside, { needed: county.needed }), notes }],
          } as const,
          adviceText(county, 'standard/school'),
          shortfallTable(county, failing, COUNTY.schoolBand),
        ]),
    ...(short.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 3,
            text: say(COUNTY.oneShort, { count: short.length }),
            aside: say(COUNTY.oneShortAside),
          } as const,
          adviceText(county, 'standard/indicator'),
          shortfallTable(county, short, COUNTY.passBand),
        ]),
    ...otherBlocks(county, footnotes),
  ];
}

function adviceText({ say }: County, rule: string): Block {
  const advice = RULE_ADVICE[rule];
  return { kind: 'text', text: advice ? say(COUNTY.belowAdvice, { advice }) : '' };
}

function shortfallTable(
  county: County,
  schools: readonly { readonly stage: StageStanding; readonly school: SchoolStanding }[],
  band: typeof COUNTY.schoolBand | typeof COUNTY.passBand,
): Table {
  const { say } = county;
  return {
    kind: 'table',
    columns: [
      { title: say(COUNTY.level), width: 13 },
      { title: say(COUNTY.indicator), width: 30 },
      { title: say(COUNTY.written), width: 12, align: 'right' },
      { title: say(COUNTY.standard), width: 12, align: 'right' },
      { title: say(COUNTY.floor), width: 12, align: 'right' },
      { title: say(COUNTY.gap), width: 12, align: 'right' },
    ],
    rows: schools.flatMap(({ stage, school }) => schoolRows(county, stage, school, band)),
  };
}

function schoolRows(
  { say }: County,
  { standards }: StageStanding,
  { school, judgement, met }: SchoolStanding,
  band: typeof COUNTY.schoolBand | typeof COUNTY.passBand,
): Row[] {
  const { line, turned } = school;
  const row = turned
    ? say(COUNTY.column, { column: columnLetters(line) })
    : say(COUNTY.row, { row: line + 1 });
  return [
    { kind: 'band', cells: [{ value: say(band, { school: school.name.text, row, met }), span: 6 }] },
    ...INDICATORS.flatMap(({ short, slug }): Row[] => {
      const level = judgement.levels[slug];
      const figure = school.indicators[slug];
      const standard = standards[slug];
      if ((level !== 'floor' && level !== 'below') || figure.value === null || standard.threshold === null)
        return [];
      const gap = gapTo(standard.threshold, figure.value);
      return [
        {
          cells: [
            {
              value: say(LEVELS[level]),
              sign: LEVEL_SIGNS[level],
              tone: level,
              chip: true,
              strong: level === 'below',
            },
            say(short),
            { value: writtenText(figure), strong: true },
            `≥${showNumber(standard.threshold)}`,
            standard.floor === null ? '' : showNumber(standard.floor),
            { value: showNumber(gap), strong: true },
          ],
        },
      ];
    }),
  ];
}

/** Coefficients over their limit, and what is not met in 表Ⅳ, 表Ⅴ and 表Ⅵ. */
function otherBlocks(county: County, footnotes: Footnotes): Block[] {
  const { say, checked } = county;
  const others = checked.review.open.filter(
    (finding) =>
      finding.category === 'standard' &&
      finding.severity !== 'information' &&
      !finding.because &&
      levelOf(finding) === null &&
      finding.rule !== 'standard/school',
  );
  if (others.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say(COUNTY.others, { count: others.length }) },
    {
      kind: 'table',
      columns: [
        { title: say(COUNTY.cell), width: 14 },
        { title: say(COUNTY.item), width: 56, wrap: true },
        { title: say(COUNTY.written), width: 10, align: 'right' },
        { title: say(COUNTY.standard), width: 16, align: 'right' },
        { title: say(COUNTY.gap), width: 9, align: 'right' },
      ],
      rows: others.map((finding) => otherRow(county, finding, footnotes)),
    },
  ];
}

function otherRow({ say, language }: County, finding: Finding, footnotes: Footnotes): Row {
  const words = explain(finding, language);
  return {
    cells: [
      { value: firstPlaceText(finding), tone: 'below', chip: true },
      {
        value: words.title,
        strong: true,
        lines: [
          { label: say(COUNTY.why), text: words.message, notes: [footnotes.of(finding.source)] },
          { label: say(COUNTY.todo), text: words.advice },
        ],
      },
      typeof finding.actual === 'number' ? showNumber(finding.actual) : '',
      words.asked ?? '',
      { value: words.gap ?? '', strong: true },
    ],
  };
}
