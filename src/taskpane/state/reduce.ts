import { PROBLEMS } from '../../messages/excel';
import { PANE } from '../../messages/pane';
import { NO_FILTER } from '../findings/filter';
import { NO_TRIAL } from './state';
import type { Notice, PaneEvent, PaneState, Phase } from './state';

/** The next state: pure, every event in every state. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'blocked':
      return { ...state, phase: { kind: 'blocked', why: event.why, needs: event.needs } };
    case 'connected':
      return {
        ...state,
        phase: { kind: 'ready' },
        can: event.can,
        settings: event.settings,
        standards: event.standards,
      };
    case 'language':
      return { ...state, language: event.language };
    case 'tab':
      return { ...state, tab: event.tab };
    case 'check-started':
      return { ...state, phase: START, notice: null, justExplained: new Set(), baseline: new Set() };
    case 'read':
    case 'no-answer':
    case 'reading-done':
      return { ...state, phase: progress(state.phase, event) };
    case 'checked':
      return afterCheck(state, event.checked);
    case 'too-large':
      return { ...state, phase: { kind: 'large', cells: event.cells } };
    case 'check-ended':
      return { ...state, phase: { kind: 'ready' }, notice: notChecked(state, event) };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...event.change } };
    case 'toggle-derived':
      return { ...state, unfolded: toggled(state.unfolded, event.id) };
    case 'list-explained':
      return { ...state, listExplained: event.on };
    case 'explained':
      return { ...state, justExplained: new Set([...state.justExplained, event.id]) };
    case 'select':
      return { ...state, selected: event.id };
    case 'marked':
      return { ...state, marked: { cells: event.cells, locked: event.locked } };
    case 'unmarked':
      return { ...state, marked: null };
    case 'set':
      return { ...state, set: event.name };
    case 'live':
      return { ...state, live: event.on };
    case 'stale':
      return state.stale === event.on ? state : { ...state, stale: event.on };
    case 'notes':
      return { ...state, notes: event.on };
    case 'writing':
      return { ...state, writing: event.on };
    case 'settings':
      return { ...state, settings: event.settings, standards: event.standards };
    case 'notice':
      return { ...state, notice: event.notice };
    case 'question':
      return { ...state, question: event.question };
    case 'undoable':
      return { ...state, undoable: event.done };
    case 'switched':
      return {
        ...state,
        switched: { from: event.from, to: event.to },
        checked: null,
        marked: null,
        selected: null,
        question: null,
        notice: null,
        undoable: null,
        live: false,
        set: null,
        baseline: new Set(),
        justExplained: new Set(),
        filter: NO_FILTER,
        trial: NO_TRIAL,
        earlier: [],
      };
    case 'earlier':
      return { ...state, earlier: event.files };
    case 'coefficient':
      return { ...state, coefficient: event.chosen };
    case 'trial':
      return { ...state, trial: { ...state.trial, ...event.change } };
  }
}

const START: Phase = { kind: 'checking', step: 'opening', done: 0, total: 0, sheets: [], waiting: false };

/** Whatever Excel answers ends the waiting. Progress that comes after the check has ended is late and without meaning. */
function progress(
  phase: Phase,
  event: Extract<PaneEvent, { type: 'read' | 'no-answer' | 'reading-done' }>,
): Phase {
  if (phase.kind !== 'checking') return phase;
  if (event.type === 'no-answer') return { ...phase, waiting: true };
  if (event.type === 'reading-done') return { ...phase, step: 'checking', waiting: false };
  const { done, total, sheets } = event;
  return { ...phase, step: 'reading', done, total, sheets, waiting: false };
}

/** What was open stays open where the finding is still there; a finding put right takes its details with it. */
function afterCheck(state: PaneState, checked: NonNullable<PaneState['checked']>): PaneState {
  const { problems, blanks, schools, county } = checked.list;
  const entries = [...problems, ...blanks, ...county].flatMap(({ id, derived }) => [
    id,
    ...derived.map((one) => one.id),
  ]);
  const ids = new Set([...entries, ...schools.map(({ id }) => id)]);
  return {
    ...state,
    phase: { kind: 'ready' },
    checked,
    baseline: state.baseline.size > 0 ? state.baseline : new Set(problems.map(({ id }) => id)),
    switched: null,
    standards: checked.standards,
    selected: state.selected !== null && ids.has(state.selected) ? state.selected : null,
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Why a check came to nothing; where an earlier one is still listed, that too. */
function notChecked(
  { checked }: PaneState,
  { problem, parameters }: Extract<PaneEvent, { type: 'check-ended' }>,
): Notice | null {
  const notice = problemNotice(problem, parameters);
  if (!notice || !checked) return notice;
  const message = { sentence: notice.sentence, parameters: notice.parameters ?? {} };
  return { ...notice, sentence: PANE.notCheckedAgain, parameters: { message } };
}

/** A stopped check needs no message: the user knows. */
export function problemNotice(
  problem: keyof typeof PROBLEMS,
  parameters: Notice['parameters'],
): Notice | null {
  if (problem === 'cancelled') return null;
  const sentence = PROBLEMS[problem];
  return { tone: 'error', sentence, parameters: { reason: '', ...parameters }, undo: false };
}
