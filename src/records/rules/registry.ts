import type { Profile } from '../../standards/types';
import type { Desk } from '../desk';
import type { FigureKey, RawFigure } from '../model';
import { inDoubt } from '../settle/columns';
import type { RecordGroup } from '../settle/group';
import { CELL_RULES } from './cells';
import { CLASS_SIZE_RULES } from './class-sizes';
import { RELATION_RULES } from './relations';
import { findingOf } from './rule';
import type { RawRule, SiteContext, WholeSchool } from './rule';
import { ROSTER_RULES } from './rosters';
import { SCHOOL_EQUIPMENT_RULES } from './school-equipment';
import { SCHOOL_RULES } from './schools';
import { SETTLED_RULES } from './settled';
import { SOURCE_RULES } from './sources-read';
import type { SourceReading } from '../layouts/sources';

/** Every check of raw data. A new one is one entry in its file here and one folder of golden cases. */
export const RAW_RULES: readonly RawRule[] = [
  ...CELL_RULES,
  ...RELATION_RULES,
  ...CLASS_SIZE_RULES,
  ...SCHOOL_EQUIPMENT_RULES,
  ...SCHOOL_RULES,
  ...ROSTER_RULES,
  ...SOURCE_RULES,
  ...SETTLED_RULES,
];

/** Checks one site; figures that a complaint spoils are not used, so that nothing is computed from them. */
export function checkSite(context: SiteContext, desk: Desk): void {
  const figures = context.site.figures as Map<FigureKey, RawFigure>;
  for (const rule of RAW_RULES) {
    if (rule.scope !== 'site') continue;
    for (const raised of rule.check(context)) {
      desk.findings.push(findingOf(rule, raised, context.site.name));
      for (const at of raised.spoils ?? []) {
        const figure = figures.get(at);
        if (figure) figures.set(at, inDoubt(figure));
      }
    }
  }
}

export function checkSchools(schools: readonly WholeSchool[], profile: Profile, desk: Desk): void {
  for (const rule of RAW_RULES) {
    if (rule.scope !== 'school') continue;
    for (const school of schools) {
      for (const raised of rule.check(school, profile))
        desk.findings.push(findingOf(rule, raised, school.name));
    }
  }
}

export function checkGroups(groups: readonly RecordGroup[], desk: Desk): void {
  for (const rule of RAW_RULES) {
    if (rule.scope !== 'groups') continue;
    for (const raised of rule.check(groups)) desk.findings.push(findingOf(rule, raised, null));
  }
}

export function checkSources(read: readonly SourceReading[], desk: Desk): void {
  for (const rule of RAW_RULES) {
    if (rule.scope !== 'sources') continue;
    for (const raised of rule.check(read)) desk.findings.push(findingOf(rule, raised, null));
  }
}
