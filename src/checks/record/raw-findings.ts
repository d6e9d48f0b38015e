import { RAW_RULE_TEXTS } from '../../messages/raw-rule-texts';
import { columnLetters } from '../../form/workbook';
import type { RawFinding } from '../../records/model';
import { boundaryFindings } from '../../records/rules/boundary';
import { putUnder } from '../../standards/lists';
import type { Profile } from '../../standards/types';
import { plainName } from '../figures/form-figures';
import type { Raised, Rule } from '../rules/rule';
import type { HeldRecord } from './held-record';

/** What the checks of raw data say of 基础数据, with the 边界提示, as rules of the check: one a kind. */
export function rawFindingRules({ county }: HeldRecord, profile: Profile): readonly Rule[] {
  const found = new Map<string, RawFinding[]>();
  for (const finding of [...county.findings, ...boundaryFindings(county, profile)]) {
    putUnder(found, finding.rule, finding);
  }
  return [...found].flatMap(([id, findings]) => {
    const [first] = findings;
    const texts = RAW_RULE_TEXTS[id];
    if (!first || !texts) return [];
    const { category, severity, message, source } = first;
    const own = findings.filter((one) => one.message === message);
    const others = findings.filter((one) => one.message !== message);
    const rule = (sentence: RawFinding['message'], list: readonly RawFinding[]): Rule => ({
      id,
      category,
      severity: milder(id, severity),
      table: null,
      sentence,
      source,
      texts,
      check: () => list.map(raisedOf),
    });
    return [
      rule(message, own),
      ...[...new Set(others.map((one) => one.message))].map((sentence) =>
        rule(
          sentence,
          others.filter((one) => one.message === sentence),
        ),
      ),
    ];
  });
}

/** A county need not keep every figure in 基础数据: there a blank leaves something uncompared and no more. */
const milder = (id: string, severity: RawFinding['severity']): RawFinding['severity'] =>
  id === 'raw/missing' && severity === 'error' ? 'information' : severity;

function raisedOf({ places, parameters, actual, expected, stage, school }: RawFinding): Raised {
  const [place] = places;
  return {
    places,
    parameters,
    actual,
    expected,
    ...(stage && { stage }),
    ...(school !== null && { school }),
    about: {
      ...(school !== null && { school: plainName(school) }),
      figure: place ? `record.${columnLetters(place.column)}` : 'record',
    },
  };
}
