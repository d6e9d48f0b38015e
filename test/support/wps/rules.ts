import type { WpsCondition, WpsConditions, WpsInterior, WpsValidation } from '../../../src/wps/model';
import {
  type Area,
  type ConditionalFormat,
  contains,
  overlaps,
  requireAllowed,
  type Sheet,
  type Validation,
  withoutArea,
} from '@junheng/host';
import type { Answers } from './answers';
import type { WpsHost } from './host';

/** `#RRGGBB` as this WPS numbers it. */
export function numberOf(colour: string, { colours }: Answers): number {
  const number = Number.parseInt(colour.slice(1), 16);
  return colours === 'RGB' ? number : turned(number);
}

export function colourOf(number: unknown, { colours }: Answers): string {
  const value = colours === 'RGB' ? Number(number) : turned(Number(number));
  return `#${value.toString(16).padStart(6, '0').toUpperCase()}`;
}

const turned = (number: number): number =>
  ((number & 0xff) << 16) | (number & 0xff00) | ((number >> 16) & 0xff);

const RED = '#FF0000';

export class HostConditions implements WpsConditions {
  constructor(
    private readonly host: WpsHost,
    private readonly sheet: Sheet,
    private readonly areas: () => readonly Area[],
  ) {}

  private get rules(): ConditionalFormat[] {
    const areas = this.areas();
    return this.sheet.parts.conditionalFormats.filter((rule) =>
      rule.areas.some((one) => areas.some((area) => overlaps(one, area))),
    );
  }

  get Count(): number {
    return this.rules.length;
  }

  Item(index: number): WpsCondition {
    const rule = this.rules[index - 1];
    if (!rule) throw new Error('FormatConditions.Item');
    return this.condition(rule.id);
  }

  Add(type: number, _operator: undefined, formula: string): WpsCondition {
    requireAllowed(this.sheet, 'allowFormatCells');
    if (type !== 2) throw new Error('FormatConditions.Add');
    const id = this.host.book.newId('rule');
    const rule = {
      id,
      type: 'Custom',
      areas: this.areas(),
      stopIfTrue: false,
      formula,
      cellValue: null,
      look: {},
    };
    this.sheet.change({ conditionalFormats: [...this.sheet.parts.conditionalFormats, rule] });
    return this.condition(id);
  }

  private condition(id: string): WpsCondition {
    const { sheet, host } = this;
    const rule = (): ConditionalFormat => {
      const found = sheet.parts.conditionalFormats.find((one) => one.id === id);
      if (!found) throw new Error('FormatCondition');
      return found;
    };
    const put = (list: readonly ConditionalFormat[]): void => sheet.change({ conditionalFormats: list });
    const others = (): ConditionalFormat[] => sheet.parts.conditionalFormats.filter((one) => one.id !== id);
    return {
      get Type() {
        return rule().type === 'Custom' ? 2 : 1;
      },
      get Formula1() {
        const { type, formula } = rule();
        if (type !== 'Custom') throw new Error('Formula1');
        return host.answers.formula1 === 'with =' ? formula : formula.replace(/^=/, '');
      },
      get Interior() {
        return ruleInterior(rule, host.answers, (look) => {
          put(sheet.parts.conditionalFormats.map((one) => (one.id === id ? { ...one, look } : one)));
        });
      },
      SetFirstPriority: () => put([rule(), ...others()]),
      Delete: () => {
        requireAllowed(sheet, 'allowFormatCells');
        put(others());
      },
    };
  }
}

function ruleInterior(
  rule: () => ConditionalFormat,
  answers: Answers,
  put: (look: ConditionalFormat['look']) => void,
): WpsInterior {
  return {
    get Color() {
      return numberOf(rule().look.fillColor ?? '#FFFFFF', answers);
    },
    set Color(number: unknown) {
      put({ ...rule().look, fillColor: colourOf(number, answers) });
    },
    get ColorIndex() {
      return rule().look.fillColor === RED ? 3 : -4142;
    },
    set ColorIndex(index: unknown) {
      if (index !== 3) throw new Error('ColorIndex');
      put({ ...rule().look, fillColor: RED });
    },
    Pattern: 1,
    PatternColor: null,
  };
}

const TYPES: Readonly<Record<number, string>> = { 1: 'WholeNumber', 2: 'Decimal', 3: 'List', 7: 'Custom' };

export class HostValidation implements WpsValidation {
  constructor(
    private readonly host: WpsHost,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {}

  /** The rules of the cells; of the first cell alone where they differ, as the worst plausible answer. */
  private get first(): Validation {
    const [area] = this.areas;
    const found = this.sheet.parts.validations.find(
      (rule) =>
        area && rule.areas.some((one) => contains(one, { ...area, bottom: area.top, right: area.left })),
    );
    if (!found) throw new Error('Validation');
    return found;
  }

  get Formula1(): unknown {
    const custom = this.first.rule['custom'] as { formula?: string } | undefined;
    if (custom?.formula === undefined) return '1';
    return this.host.answers.formula1 === 'with =' ? custom.formula : custom.formula.replace(/^=/, '');
  }

  get InputTitle(): string {
    return String(this.first.prompt['title'] ?? '');
  }

  set InputTitle(title: string) {
    this.patch(({ prompt }) => ({ prompt: { ...prompt, title } }));
  }

  get InputMessage(): string {
    return String(this.first.prompt['message'] ?? '');
  }

  set InputMessage(message: string) {
    if (message.length > 255) throw new Error('InputMessage');
    this.patch(({ prompt }) => ({ prompt: { ...prompt, message } }));
  }

  get ErrorMessage(): string {
    return String(this.first.errorAlert['message'] ?? '');
  }

  set ErrorMessage(message: string) {
    this.patch(({ errorAlert }) => ({ errorAlert: { ...errorAlert, message } }));
  }

  Add(type: number, _alert: number, _operator: number, formula1: string): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    const { validations } = this.sheet.parts;
    if (validations.some((rule) => rule.areas.some((one) => this.areas.some((area) => overlaps(one, area)))))
      throw new Error('Validation.Add');
    const kind = TYPES[type] ?? 'Custom';
    const rule: Validation = {
      areas: this.areas,
      type: kind,
      rule: kind === 'Custom' ? { custom: { formula: formula1 } } : { list: { source: formula1 } },
      ignoreBlanks: true,
      errorAlert: { showAlert: true, title: '', message: '', style: 'Stop' },
      prompt: { showPrompt: true, title: '', message: '' },
    };
    this.sheet.change({ validations: [...validations, rule] });
  }

  Delete(): void {
    requireAllowed(this.sheet, 'allowFormatCells');
    let { validations } = this.sheet.parts;
    for (const area of this.areas) validations = withoutArea(validations, area);
    this.sheet.change({ validations });
  }

  private patch(change: (rule: Validation) => Partial<Validation>): void {
    const within = (one: Area): boolean => this.areas.some((area) => contains(area, one));
    this.sheet.change({
      validations: this.sheet.parts.validations.map((rule) =>
        rule.areas.every(within) ? { ...rule, ...change(rule) } : rule,
      ),
    });
  }
}
