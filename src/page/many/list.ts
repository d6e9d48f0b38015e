import { VERDICTS } from '../../messages/report';
import { PAGE as P } from '../../messages/page';
import { type Language, type Parameters, say, type Sentence } from '../../messages/sentence';
import { PAGE_OUTPUTS as O } from '../../messages/page-outputs';
import { element } from '../../workbench/page/frame/dom';
import { Maker } from '../outputs/maker';
import { ofFiles, type Output } from '../outputs/list';
import type { NamedFile } from './messages';
import type { Row } from './row';
import { Runner } from './runner';

type Column = 'file' | 'verdict' | 'problems' | 'schools' | 'coefficients' | 'items';
const COLUMNS: readonly Column[] = ['file', 'verdict', 'problems', 'schools', 'coefficients', 'items'];
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true }).compare;

export interface ListEvents {
  open(file: NamedFile): void;
  back(): void;
}

/** The table of files: a line for each as it is checked, opened by a click; what is made of all of them as downloads. */
export class FileList {
  readonly element = element('main', { class: 'many over' });
  private readonly status = element('p', { role: 'status' });
  private readonly bar = element('progress', { max: '1', value: '0' });
  private readonly stopButton: HTMLButtonElement;
  private readonly choice: HTMLSelectElement;
  private readonly makeButton: HTMLButtonElement;
  private readonly maker: Maker;
  private readonly body = element('tbody', {});
  private readonly rows: Row[] = [];
  private passedOver = 0;
  private readonly heads = new Map<Column, HTMLTableCellElement>();
  private readonly runner: Runner;
  private sorted: { column: Column; down: boolean } | null = null;

  constructor(
    private readonly files: readonly NamedFile[],
    private readonly language: Language,
    private readonly events: ListEvents,
  ) {
    this.stopButton = this.button(P.stop, () => (this.maker.busy ? this.maker.cancel() : this.runner.stop()));
    this.choice = this.choiceOfOutputs();
    this.makeButton = this.button(O.make, () => this.maker.make(this.choice.value as Output, files));
    this.maker = new Maker(
      () => language,
      (text, busy) => this.making(text, busy),
    );
    this.lock(true);
    this.build();
    this.runner = new Runner(files, language, {
      begun: (name) => this.tell(P.checking, { name, done: this.rows.length + 1, total: this.total }),
      row: (row) => this.add(row),
      done: (complete) => this.done(complete),
    });
    this.runner.start();
  }

  private get total(): number {
    return this.files.length - this.passedOver;
  }

  end(): void {
    this.runner.end();
    this.maker.end();
  }

  private choiceOfOutputs(): HTMLSelectElement {
    return element(
      'select',
      { 'aria-label': this.say(O.choose) },
      ...ofFiles(this.files.length).map(({ label, outputs }) =>
        element(
          'optgroup',
          { label: this.say(label) },
          ...outputs.map((output) => element('option', { value: output }, this.say(O.names[output]))),
        ),
      ),
    );
  }

  /** Nothing is made while something else is at work; that can be stopped. */
  private lock(working: boolean): void {
    this.choice.disabled = working;
    this.makeButton.disabled = working;
    this.stopButton.hidden = !working;
  }

  private making(text: string, busy: boolean): void {
    this.lock(busy);
    this.status.textContent = text;
  }

  private build(): void {
    this.element.setAttribute('aria-label', this.say(P.many));
    this.bar.setAttribute('aria-label', this.say(P.many));
    this.bar.max = Math.max(this.files.length, 1);
    const heads = COLUMNS.map((column) => {
      const sort = element(
        'button',
        { type: 'button', onclick: () => this.sort(column) },
        this.say(P[column]),
      );
      sort.title = this.say(P.sort, { column: this.say(P[column]) });
      const head = element('th', { scope: 'col', 'aria-sort': 'none' }, sort);
      this.heads.set(column, head);
      return head;
    });
    this.element.append(
      element(
        'div',
        { class: 'many-head' },
        element('h2', {}, this.say(P.many)),
        this.status,
        this.bar,
        this.stopButton,
        this.choice,
        this.makeButton,
        this.button(P.back, () => this.events.back()),
      ),
      element(
        'div',
        { class: 'many-table' },
        element('table', {}, element('thead', {}, element('tr', {}, ...heads)), this.body),
      ),
    );
  }

  private add(row: Row | null): void {
    if (!row) this.passedOver += 1;
    else {
      // Browsers give the files of a folder in any order, and 第10县 before 第2县.
      const behind = this.rows.findIndex(({ name }) => byName(name, row.name) > 0);
      const at = behind < 0 ? this.rows.length : behind;
      this.rows.splice(at, 0, row);
      if (this.sorted) this.draw();
      else this.body.insertBefore(this.line(row), this.body.children[at] ?? null);
    }
    this.bar.value = this.rows.length + this.passedOver;
  }

  private done(complete: boolean): void {
    this.bar.hidden = true;
    this.lock(false);
    const { total } = this;
    if (!complete) return this.tell(P.stopped, { done: this.rows.length, total });
    const count = (verdict: string): number =>
      this.rows.filter((row) => row.ok && row.verdict === verdict).length;
    if (this.rows.length > 0 && this.rows.every((row) => row.ok && row.noForm)) {
      this.choice.value = 'fill' satisfies Output;
      return this.tell(P.checkedNoForm, { total });
    }
    this.tell(P.checked, {
      total,
      met: count('met'),
      notMet: count('not-met'),
      incomplete: count('incomplete'),
      failed: this.rows.filter(({ ok }) => !ok).length,
    });
  }

  private line(row: Row): HTMLTableRowElement {
    const file = this.files.find(({ name }) => name === row.name);
    const name = element(
      'button',
      { type: 'button', onclick: () => file && this.events.open(file) },
      row.name,
    );
    name.title = this.say(P.openRow, { name: row.name });
    const head = element('th', { scope: 'row' }, name);
    if (!row.ok) return element('tr', { class: 'failed' }, head, element('td', { colspan: '5' }, row.reason));
    const { problems, schools, schoolsBelow, coefficientsOver, itemsBelow } = row.tally;
    const number = (text: string | number): HTMLElement => element('td', { class: 'number' }, String(text));
    return element(
      'tr',
      { class: row.verdict },
      head,
      element('td', {}, this.say(VERDICTS[row.verdict])),
      number(problems),
      number(this.say(P.ofSchools, { below: schoolsBelow, all: schools })),
      number(coefficientsOver),
      number(itemsBelow),
    );
  }

  private sort(column: Column): void {
    const down = this.sorted?.column === column ? !this.sorted.down : column !== 'file';
    this.sorted = { column, down };
    for (const [name, head] of this.heads)
      head.setAttribute('aria-sort', name !== column ? 'none' : down ? 'descending' : 'ascending');
    this.draw();
  }

  private draw(): void {
    const { column, down } = this.sorted ?? { column: 'file', down: false };
    const ordered = [...this.rows].sort((a, b) => byName(a.name, b.name));
    if (column !== 'file') ordered.sort((a, b) => rank(a, column) - rank(b, column));
    if (down) ordered.reverse();
    this.body.replaceChildren(...ordered.map((row) => this.line(row)));
  }

  private button(label: Sentence, run: () => void): HTMLButtonElement {
    return element('button', { type: 'button', onclick: run }, this.say(label));
  }

  private tell(sentence: Sentence, parameters: Parameters = {}): void {
    this.status.textContent = this.say(sentence, parameters);
  }

  private say(sentence: Sentence, parameters: Parameters = {}): string {
    return say(sentence, this.language, parameters);
  }
}

const VERDICT_RANK = { met: 0, 'not-met': 1, incomplete: 2 } as const;

/** What stands in the column as a number; a file that could not be read comes after all others. */
function rank(row: Row, column: Exclude<Column, 'file'>): number {
  if (!row.ok) return Number.MAX_SAFE_INTEGER;
  const { problems, schools, schoolsBelow, coefficientsOver, itemsBelow } = row.tally;
  switch (column) {
    case 'verdict':
      return VERDICT_RANK[row.verdict];
    case 'problems':
      return problems;
    case 'schools':
      return schoolsBelow / Math.max(schools, 1);
    case 'coefficients':
      return coefficientsOver;
    case 'items':
      return itemsBelow;
  }
}
