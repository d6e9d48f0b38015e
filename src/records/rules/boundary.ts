import { BOUNDARY } from '../../messages/fill';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { coefficientLimit, indicatorStandards, meets, thresholdOf } from '../../standards/lookup';
import { INDICATORS } from '../../standards/indicators';
import type { Profile, Standard } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { exact, rounded, toNumber } from '../exact';
import { rowsOf } from '../owned-rows';
import type { Derived, RawFinding } from '../model';
import type { CountyRecords } from '../read';

/**
 * 边界提示: figures that fall on the other side of their standard once they are rounded. Reviewers see what is written, so that is
 * judged; the county should know.
 */
export function boundaryFindings(county: CountyRecords, profile: Profile): RawFinding[] {
  const found: RawFinding[] = [];
  for (const stage of STAGES) {
    const standards = indicatorStandards(profile, stage);
    for (const { school, row } of rowsOf(county, stage)) {
      for (const { slug, name } of INDICATORS) {
        const { value, written, from } = row.indicators[slug];
        const standard = standards[slug];
        if (!value || written === null) continue;
        if (!isBoundary(row.indicators[slug], standard)) continue;
        const raw = toNumber(value);
        found.push({
          rule: 'raw/boundary',
          category: 'standard',
          severity: 'information',
          stage,
          school: school.name,
          places: from,
          message: BOUNDARY.indicator,
          parameters: {
            name: school.name,
            stage: STAGES_WITHIN[stage],
            indicator: name,
            raw: shown(raw),
            written,
            threshold: thresholdOf(standard),
          },
          actual: raw,
          expected: null,
          source: standard.source,
        });
      }
    }
    const limit = coefficientLimit(profile, stage);
    for (const { slug, name } of INDICATORS) {
      const { cv } = county.balance[stage][slug];
      if (cv === null) continue;
      const written = rounded(exact(cv), 3);
      if (meets(limit, cv) === meets(limit, written)) continue;
      found.push({
        rule: 'raw/boundary',
        category: 'standard',
        severity: 'information',
        stage,
        school: null,
        places: [],
        message: BOUNDARY.coefficient,
        parameters: {
          stage: STAGES_WITHIN[stage],
          indicator: name,
          raw: shown(cv),
          written,
          threshold: thresholdOf(limit),
        },
        actual: cv,
        expected: null,
        source: limit.source,
      });
    }
  }
  return found;
}

/** Rounding takes the figure to the other side of its standard. */
export function isBoundary({ value, written }: Derived, standard: Standard): boolean {
  return value !== null && written !== null && meets(standard, toNumber(value)) !== meets(standard, written);
}

const shown = (value: number): number => Number(value.toPrecision(7));
