import { coefficientText, limitText } from '../../checks/schools/coefficients';
import { claimedText } from '../../checks/findings/words';
import { editedStandards, sayUnused } from '../../form/parameters';
import { COUNTY } from '../../messages/county';
import { REPORT } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import { INDICATOR } from '../../standards/indicators';
import type { CheckedFile } from '../checked-file';
import type { Bars, Block, Paper } from '../paper';
import type { Language } from '../../messages/sentence';
import { belowBlocks } from './below';
import type { County, StageStanding } from './county';
import { countyOf } from './county';
import { headPage, outlookOf } from './head-page';
import { leavesOut, schoolTable } from './heat-map';
import { leastBlocks } from './least';
import { peopleBlocks } from './people';
import { problemBlocks } from './problems';
import { Footnotes } from './sources';
import { cited } from '../../standards/procedures';

/** The whole report of one county: the page for the head of the bureau first, then what has to be mended, then the schools. */
export function countyReport(checked: CheckedFile, language: Language, title?: string): Paper {
  const county = countyOf(checked, language, title);
  const { say, name } = county;
  const footnotes = new Footnotes(language);
  const problems = problemBlocks(county, footnotes);
  const below = belowBlocks(county, footnotes);
  const { name: profile } = checked.standards.profile;
  return {
    title: say(COUNTY.heading, { county: name }),
    header: say(COUNTY.header, { county: name }),
    footer: say(COUNTY.footer, { profile }),
    blocks: [
      ...headPage(county),
      { kind: 'break' },
      ...problems,
      ...below,
      ...leastBlocks(county),
      ...peopleBlocks(county),
      ...chartBlocks(county),
      ...(leavesOut(county, outlookOf(county).length)
        ? [
            { kind: 'heading', level: 2, text: say(COUNTY.allSchools) } as const,
            schoolTable(county, () => true),
          ]
        : []),
      ...standardBlocks(county),
      { kind: 'heading', level: 2, text: say(COUNTY.sources) },
      footnotes.block(),
    ],
  };
}

/** The page for the head of the bureau alone. */
export function headPaper(checked: CheckedFile, language: Language, title?: string): Paper {
  const county = countyOf(checked, language, title);
  const { say, name } = county;
  return {
    title: say(COUNTY.heading, { county: name }),
    header: say(COUNTY.header, { county: name }),
    footer: say(COUNTY.footer, { profile: checked.standards.profile.name }),
    blocks: headPage(county),
  };
}

function chartBlocks(county: County): Block[] {
  const { stages } = county;
  if (stages.flatMap(({ coefficients }) => coefficients).every(({ value }) => value === null)) return [];
  return stages.map((stage) => coefficientBars(county, stage));
}

export function coefficientBars({ say }: County, { stage, coefficients, limit }: StageStanding): Bars {
  return {
    kind: 'bars',
    title: say(COUNTY.chart, { stage: STAGE_NAMES[stage] }),
    limit: { value: limit, text: `≤${limitText(limit)}` },
    bars: coefficients.map((one) => {
      const text = coefficientText(one, limit) ?? say(REPORT.noValue);
      return {
        label: say(INDICATOR[one.indicator].short),
        value: one.value,
        shown: one.over ? `${text} ${say(REPORT.overLimit)}` : text,
        over: one.over,
      };
    }),
  };
}

/** Which standards were used, and where the county's own or a concession took their place. */
function standardBlocks({ checked, say, language }: County): Block[] {
  const { standards, result } = checked;
  const { profile } = standards;
  const edited = editedStandards(standards).map(({ standard: { name, threshold, unit }, before }) =>
    say(REPORT.editedValue, { name, threshold: threshold ?? '', unit, original: before }),
  );
  const claimed = claimedText(result, language);
  const lines = [
    say(COUNTY.file, { file: checked.file }),
    say(REPORT.profileValue, { name: profile.name, version: profile.version }),
    say(REPORT.procedure, { cited: cited(profile.procedure) }),
    ...edited.map((text) => `${say(REPORT.editedStandard)} ${text}`),
    ...standards.unused.map((entry) => sayUnused(entry, profile, language)),
    ...(claimed === null ? [] : [`${say(REPORT.concessions)} ${claimed}`]),
  ];
  return [
    { kind: 'heading', level: 2, text: say(COUNTY.judgedBy) },
    ...lines.map((text): Block => ({ kind: 'text', text })),
  ];
}
