import type { FigureKey, SchoolStage, SharedField, StageField } from './model';

const ofStages: Readonly<Record<SchoolStage, Partial<Record<StageField, FigureKey>>>> = {
  primary: {},
  junior: {},
  senior: {},
};
const ofSchools: Partial<Record<SharedField, FigureKey>> = {};

/** The key of a stage's figure. Each is put together once: a text made anew costs much more to look up in a map. */
export function stageKey(stage: SchoolStage, field: StageField): FigureKey {
  return (ofStages[stage][field] ??= `${stage}.${field}`);
}

/** The key of a figure that a school holds once for all its stages. */
export function sharedKey(field: SharedField): FigureKey {
  return (ofSchools[field] ??= `.${field}`);
}

/** The stage of a figure; null where the school holds it once for all its stages. */
export const stageOf = (at: FigureKey): SchoolStage | null =>
  at.startsWith('.') ? null : (at.slice(0, at.indexOf('.')) as SchoolStage);
