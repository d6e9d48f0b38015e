import { provideStandards, shippedStandards } from '../../src/functions';
import type { OpenPane } from './support/open-pane';
import { offered } from './support/findings';
import { openPane, sampleCounty, until } from './support/open-pane';

const findingsOf = ({ state }: OpenPane) => state().checked?.result.findings ?? [];
const toneOf = ({ state }: OpenPane) => state().notice?.tone;
const formatsOf = ({ excel }: OpenPane) =>
  excel.book.sheets.map(({ name, parts }) => [
    name,
    parts.conditionalFormats.length,
    parts.validations.length,
  ]);

afterEach(() => provideStandards(shippedStandards));

/** The question that the pane asks, of that kind. */
function asked<Kind extends string>({ state }: OpenPane, kind: Kind) {
  const { question } = state();
  if (question?.kind !== kind) throw new Error(`It asks ${String(question?.kind)}, not ${kind}`);
  return question as Extract<NonNullable<typeof question>, { kind: Kind }>;
}

// What is called above the requirement sets of an Excel fails in it, and the pane would say so in a notice of tone error.
test.each(['2021', '365'] as const)(
  'a working day in Excel %s, from the check to the last undo',
  async (matrix) => {
    const pane = await openPane(sampleCounty(), matrix);
    const { session, state, excel } = pane;
    const untouched = formatsOf(pane);

    await session.check();
    expect(state().checked?.result.verdict).toBe('not-met');
    const [first] = findingsOf(pane)[0]?.places ?? [];
    if (!first) throw new Error('Nothing to select');
    await session.select(first);
    expect(excel.book.active?.name).toBe(first.sheet);

    await session.mark();
    expect([toneOf(pane), state().marked?.cells]).toEqual(['success', expect.any(Number)]);
    await session.setNotes(true);
    await session.mark();
    const noted = formatsOf(pane);
    await session.unmark();
    expect(formatsOf(pane)).toEqual(untouched);
    expect(noted.map(([, , validations]) => validations)).not.toEqual(
      untouched.map(([, , validations]) => validations),
    );

    await session.setNotes(false);
    await session.mark();
    await session.setLive(true);
    excel.typeAsUser('表Ⅱ-1', 'J7', 75.042);
    await until(() => findingsOf(pane).some(({ actual }) => actual === 75.042));
    await session.setLive(false);

    const before = findingsOf(pane).length;
    await session.preview(offered(findingsOf(pane)));
    await session.apply(asked(pane, 'changes').changes);
    expect(findingsOf(pane).length).toBeLessThan(before);
    await session.askDarken();
    await session.darken(asked(pane, 'darken').places);
    expect(state().undoable?.sentence.zh).toContain('背景');
    await session.undo();
    expect(state().undoable?.sentence.zh).not.toContain('背景');
    await session.undo();
    expect(state().undoable).toBeNull();
    expect(findingsOf(pane)).toHaveLength(before);

    await session.insertParameters();
    const parameters = excel.book.sheet('标准参数');
    const row =
      [...Array(200).keys()].find((index) => parameters?.content(index, 0) === 'primary_rooms') ?? -1;
    excel.typeAsUser('标准参数', `E${row + 1}`, 5);
    await session.reloadParameters();
    expect([...state().standards.original.keys()]).toEqual(['primary_rooms']);

    await session.writeResults();
    expect(toneOf(pane)).toBe('success');
    await session.insertForm();
    expect(toneOf(pane)).toBe('success');

    const sheet = excel.book.newSheet('计算');
    excel.book.change({ order: [...excel.book.sheets, sheet] });
    excel.typeAsUser('计算', 'A1', '=JH.STD("primary_rooms")');
    await session.askValues();
    await session.replaceByValues(asked(pane, 'values').formulas);
    expect(sheet.at(0, 0)?.formula).toBeUndefined();
    await session.undo();
    expect(sheet.at(0, 0)?.formula).toContain('JH.STD');

    await session.unmark();
    expect(toneOf(pane)).toBe('success');
    expect(formatsOf(pane).reduce((sum, [, rules]) => sum + Number(rules), 0)).toBe(
      untouched.reduce((sum, [, rules]) => sum + Number(rules), 0),
    );
  },
);
