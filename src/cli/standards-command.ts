import { CLI } from '../messages/cli';
import { REPORT } from '../messages/report';
import type { Language } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import { CONCESSIONS } from '../standards/concessions';
import { cited } from '../standards/procedures';
import { plainName } from '../standards/nearest';
import type { Profile, Standard } from '../standards/types';
import { ComplaintError } from './complaint';
import { oneLine } from './one-line';
import { chosenProfile } from './profile';
import { painter } from './paint';
import type { ExitCode, Terminal } from './terminal';
import { alignColumns } from '../papers/print/width';

export interface StandardsOptions {
  readonly profile: string;
  readonly json?: boolean;
}

/** `junheng standards`: the catalogue of a profile, or the part of it whose names contain the filter. */
export function standardsCommand(
  filter: string,
  options: StandardsOptions,
  language: Language,
  terminal: Terminal,
): ExitCode {
  const profile = chosenProfile(options.profile);
  const wanted = plainName(filter);
  const standards = profile.standards.filter(({ key, name, aliases }) =>
    [key, name.zh, name.en, ...aliases].some((text) => plainName(text).includes(wanted)),
  );
  if (standards.length === 0) throw new ComplaintError('no-standard', CLI.noStandard, { filter });
  terminal.out(
    options.json
      ? `${oneLine(catalogue(profile, standards, language))}\n`
      : table(profile, standards, language, terminal),
  );
  return 0;
}

function catalogue(profile: Profile, standards: readonly Standard[], language: Language): unknown {
  const tell = (sentence: Standard['name']): string => say(sentence, language);
  return {
    version: 1,
    profile: {
      key: profile.key,
      version: profile.version,
      name: tell(profile.name),
      source: tell(profile.source),
      procedure: tell(cited(profile.procedure)),
    },
    concessions: CONCESSIONS.map(({ key, text, effect, source }) => ({
      key,
      text: tell(text),
      effect: tell(effect),
      source: tell(source),
    })),
    standards: standards.map((standard) => ({
      key: standard.key,
      name: tell(standard.name),
      group: standard.group,
      item: standard.item,
      stage: standard.stage,
      operator: standard.operator,
      threshold: standard.threshold,
      judgedBy: standard.judgedBy,
      unit: tell(standard.unit),
      floor: standard.floor,
      source: tell(standard.source),
      certainty: standard.source.certainty,
      offices: profile.offices?.get(standard.topic) ?? null,
    })),
  };
}

function table(
  profile: Profile,
  standards: readonly Standard[],
  language: Language,
  terminal: Terminal,
): string {
  const heading = [CLI.columnKey, CLI.columnName, CLI.columnDemand, CLI.columnFloor, CLI.columnSource];
  const rows = standards.map((standard) => [
    standard.key,
    say(standard.name, language),
    demand(standard, language),
    standard.floor === null ? '' : showNumber(standard.floor),
    say(standard.source, language),
  ]);
  const [first = '', ...lines] = alignColumns([heading.map((word) => say(word, language)), ...rows]);
  const paint = painter(terminal.colour);
  const procedure = say(REPORT.procedure, language, { cited: cited(profile.procedure) });
  const title = `${say(profile.name, language)} (${profile.key} ${profile.version})\n${procedure}`;
  const conceded = [
    '',
    paint('bold', say(CLI.concessions, language)),
    ...CONCESSIONS.map(({ key, text, effect }) => `${key}  ${say(text, language)} ${say(effect, language)}`),
  ];
  return `${[title, '', paint('bold', first), ...lines, ...conceded].join('\n')}\n`;
}

/** `>= 4.2 人/百生` */
function demand({ operator, threshold, unit, judgedBy }: Standard, language: Language): string {
  if (threshold === null) return say(CLI.conclusion, language);
  const asked = `${operator} ${showNumber(threshold)} ${say(unit, language)}`.trimEnd();
  return judgedBy === 'person' ? say(CLI.judgedByPerson, language, { asked }) : asked;
}
