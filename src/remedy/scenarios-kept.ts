import { isIndicator } from '../standards/indicators';
import { STAGES } from '../standards/types';
import type { Stage } from '../standards/types';
import type { Change, ForecastYear, Scenario } from './scenario';

/** Scenarios as text for the workbook's settings; '' for none. */
export function scenariosText(scenarios: readonly Scenario[]): string {
  return scenarios.length === 0 ? '' : JSON.stringify({ version: 1, scenarios });
}

/** What was kept, with whatever is not a scenario of this version left out; of one name the last stands. */
export function parseScenarios(stored: unknown): readonly Scenario[] {
  let read: unknown;
  try {
    read = typeof stored === 'string' ? JSON.parse(stored) : null;
  } catch {
    return [];
  }
  const list = fieldOf(read, 'scenarios');
  if (!Array.isArray(list)) return [];
  const byName = new Map<string, Scenario>();
  for (const one of list as unknown[]) {
    const name = fieldOf(one, 'name');
    const changes = fieldOf(one, 'changes');
    if (typeof name !== 'string' || name === '' || !Array.isArray(changes)) continue;
    byName.set(name, { name, changes: changesOf(changes), years: yearsOf(fieldOf(one, 'years')) });
  }
  return [...byName.values()];
}

const changesOf = (list: readonly unknown[]): Change[] => list.flatMap((one) => changeOf(one) ?? []);

function yearsOf(read: unknown): ForecastYear[] {
  return (Array.isArray(read) ? (read as unknown[]) : []).flatMap((one): ForecastYear[] => {
    const [year, changes] = [fieldOf(one, 'year'), fieldOf(one, 'changes')];
    return Number.isInteger(year) && Array.isArray(changes)
      ? [{ year: year as number, changes: changesOf(changes) }]
      : [];
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function changeOf(read: unknown): Change | null {
  const stage = STAGES.find((one) => one === fieldOf(read, 'stage'));
  if (!stage) return null;
  const kind = fieldOf(read, 'kind');
  const school = fieldOf(read, 'school');
  if (kind === 'pupils') return pupilsOf(read, stage, school);
  const indicator = fieldOf(read, 'indicator');
  if (typeof indicator !== 'string' || !isIndicator(indicator)) return null;
  const to = fieldOf(read, 'to');
  if (kind === 'column') {
    const isTarget = to === 'threshold' || to === 'floor' || isFigure(to);
    return isTarget ? { kind, stage, indicator, to } : null;
  }
  if (typeof school !== 'string') return null;
  const [value, amount] = [fieldOf(read, 'value'), fieldOf(read, 'amount')];
  const of = { stage, school, ...rowOf(read) };
  if (kind === 'figure' && isFigure(value)) return { kind, ...of, indicator, value };
  if (kind === 'give' && typeof amount === 'number' && Number.isFinite(amount)) {
    return { kind, ...of, indicator, amount };
  }
  return null;
}

function pupilsOf(read: unknown, stage: Stage, school: unknown): Change | null {
  const [pupils, times] = [fieldOf(read, 'pupils'), fieldOf(read, 'times')];
  if (school !== null && typeof school !== 'string') return null;
  const of = { stage, school, ...rowOf(read) };
  if (isFigure(pupils)) return { kind: 'pupils', ...of, pupils };
  return isFigure(times) ? { kind: 'pupils', ...of, times } : null;
}

function rowOf(read: unknown): { readonly row?: number } {
  const row = fieldOf(read, 'row');
  return Number.isInteger(row) ? { row: row as number } : {};
}

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
