import { coefficientText, limitText, nearestToLimit } from '../../checks/schools/coefficients';
import { reviewNote } from '../../checks/review/review';
import { COUNTY } from '../../messages/county';
import { TABLES } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import { INDICATOR, INDICATORS } from '../../standards/indicators';
import type { Block, Figures } from '../paper';
import type { County } from './county';
import { coefficientStanding, VERDICT_TONES, verdictSentence } from './verdict';
import { heatMap } from './heat-map';
import { outlookBlocks } from './outlook';

/**
 * The page for the head of the bureau (一页纸): the verdict in a sentence, what keeps the county from passing in three columns,
 * and every school by indicator. The first page of the report, and a paper of its own.
 */
export function headPage(county: County): Block[] {
  const { checked, say, language, name, counts } = county;
  const { verdict } = checked.review;
  const note = reviewNote(checked.review, language);
  const sentence = verdictSentence(
    {
      counts,
      needed: county.needed,
      schoolsOpen: schoolsOpen(county),
      coefficients: coefficientStanding(checked),
    },
    say,
  );
  const outlook = outlookOf(county);
  return [
    { kind: 'heading', level: 1, text: say(COUNTY.heading, { county: name }) },
    {
      kind: 'callout',
      tone: VERDICT_TONES[verdict],
      title: say(COUNTY.verdicts[verdict]),
      text: note === '' ? sentence : `${sentence} ${note}`,
    },
    threeConditions(county),
    ...outlook,
    ...heatMap(county, outlook.length),
  ];
}

/** What is due next, and the trend, between the conditions and the table. */
export function outlookOf(county: County): Block[] {
  const { outlook } = county.checked;
  return outlook ? outlookBlocks(county, outlook) : [];
}

export function schoolsOpen({ stages }: County): number {
  return stages.flatMap(({ schools }) => schools).filter(({ judgement }) => judgement.passes === null).length;
}

function threeConditions(county: County): Figures {
  return {
    kind: 'figures',
    figures: [schoolsFigure(county), coefficientsFigure(county), problemsFigure(county)],
  };
}

/** As many missing coefficients as a line names. */
const MOST_NAMED = 3;

type Figure = Figures['figures'][number];

function schoolsFigure({ say, counts, stages, language }: County): Figure {
  const { schools, atFloor, belowFloor } = counts;
  const all = stages.flatMap((stage) => stage.schools);
  const passing = all.filter(({ judgement }) => judgement.passes === true).length;
  const weakest = INDICATORS.map(({ short, slug }) => ({
    short,
    count: all.filter(
      ({ judgement }) => judgement.levels[slug] === 'floor' || judgement.levels[slug] === 'below',
    ).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ short, count }) => say(COUNTY.weakestItem, { name: short, count }));
  const failing = all.filter(({ judgement }) => judgement.passes === false);
  const byFailing = INDICATORS.flatMap((_, index) => {
    const items = index + 1;
    const count = failing.filter(({ judgement }) => judgement.short === items).length;
    return count === 0 ? [] : [say(COUNTY.byFailingItem, { items, count })];
  });
  return {
    title: say(COUNTY.schoolsTitle),
    value: String(passing),
    unit: say(COUNTY.schoolsUnit, { schools }),
    ...(schools > 0 && { share: passing / schools }),
    lines: [
      ...(atFloor + belowFloor > 0
        ? [say(COUNTY.atFloor, { items: atFloor + belowFloor, floor: atFloor, below: belowFloor })]
        : []),
      ...(byFailing.length > 0 ? [say(COUNTY.byFailing, { list: byFailing.join(separator(language)) })] : []),
      ...(weakest.length > 0 ? [say(COUNTY.weakest, { list: weakest.join(separator(language)) })] : []),
    ],
  };
}

function coefficientsFigure(county: County): Figure {
  const { say, stages, language } = county;
  const all = stages.flatMap(({ stage, coefficients, limit }) =>
    coefficients.map((one) => ({ ...one, stage, limit, text: coefficientText(one, limit) ?? '' })),
  );
  const known = all.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  const over = known.filter((one) => one.over);
  const nearest = nearestToLimit(known.filter((one) => !one.over));
  const missing = all.filter(({ value }) => value === null);
  const named = (one: (typeof all)[number]) => ({
    stage: STAGE_NAMES[one.stage],
    name: INDICATOR[one.indicator].short,
    value: one.text,
    limit: limitText(one.limit),
  });
  return {
    title: say(COUNTY.coefficientsTitle),
    value: String(known.length - over.length),
    unit: say(COUNTY.coefficientsUnit),
    lines: [
      ...(over.length > 0
        ? [
            say(COUNTY.overList, {
              list: over.map((one) => say(COUNTY.coefficientItem, named(one))).join(separator(language)),
            }),
          ]
        : nearest
          ? [say(COUNTY.nearest, named(nearest))]
          : []),
      ...(missing.length > 0
        ? [
            say(missing.length > MOST_NAMED ? COUNTY.coefficientsMissing : COUNTY.coefficientsMissingNamed, {
              open: missing.length,
              list: missing.map((one) => say(COUNTY.coefficientName, named(one))).join(separator(language)),
            }),
          ]
        : []),
    ],
  };
}

function problemsFigure({ say, counts, checked, language }: County): Figure {
  const { problems, errors, warnings, notes } = counts;
  const open = checked.review.open.filter(
    ({ category, because, severity }) => category !== 'standard' && !because && severity !== 'information',
  );
  const tables = [...new Set(open.map(({ table }) => table))].flatMap((table) =>
    table === null
      ? []
      : [
          say(COUNTY.byTableItem, {
            table: say(TABLES[table]).split(' ')[0] ?? table,
            count: open.filter((one) => one.table === table).length,
          }),
        ],
  );
  const fixable = open.filter(({ fix }) => fix).length;
  return {
    title: say(COUNTY.problemsTitle),
    value: String(problems),
    unit: say(COUNTY.problemsUnit, { errors, warnings }),
    lines: [
      ...(tables.length > 0 ? [say(COUNTY.byTable, { list: tables.join(separator(language)) })] : []),
      ...(fixable > 0 ? [say(COUNTY.fixable, { count: fixable })] : []),
      ...(notes > 0 ? [say(COUNTY.notes, { notes })] : []),
    ],
  };
}

function separator(language: County['language']): string {
  return language === 'zh' ? '、' : ', ';
}
