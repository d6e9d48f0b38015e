import {
  appendInside,
  insertChild,
  outline,
  withAttribute,
  type Outline,
  type Splice,
  type Stretch,
} from './splice';

/** The children of a style sheet in the order of the schema (ISO/IEC 29500-1, 18.8.39). */
export const STYLE_GROUPS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

export type StyleGroup = (typeof STYLE_GROUPS)[number];

/** The groups of a style sheet (fonts, fills, cell formats …): what they hold, and how more is appended to them. */
export class StyleGroups {
  /** What stands before the names of its elements: "" or a prefix with its colon. */
  readonly prefix: string;
  private readonly whole: Outline;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {
    this.whole = outline(text, part);
    this.prefix = this.whole.root.prefix;
  }

  /** The elements of a group as they are written; none where the group is missing. */
  elements(name: StyleGroup): string[] {
    const group = this.find(name);
    if (!group) return [];
    const text = this.text.slice(group.start, group.end);
    return outline(text, this.part).children.map(({ start, end }) => text.slice(start, end));
  }

  /** The cell format of cells that have none of their own. */
  get plainFormat(): string {
    return `<${this.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  }

  /** Appends elements to a group that held `before` of them. */
  appended(name: StyleGroup, added: readonly string[], before: number): Splice[] {
    if (added.length === 0) return [];
    const count = String(before + added.length);
    const group = this.find(name);
    if (!group) {
      const later = STYLE_GROUPS.slice(STYLE_GROUPS.indexOf(name) + 1);
      const element = `<${this.prefix}${name} count="${count}">${added.join('')}</${this.prefix}${name}>`;
      return [insertChild(this.text, this.whole, later, element)];
    }
    const tag = withAttribute(this.text.slice(group.start, group.inner), 'count', count);
    if (group.selfClosing) {
      const { text } = appendInside(tag, { ...group, start: 0, inner: tag.length }, added.join(''));
      return [{ start: group.start, end: group.end, text }];
    }
    return [
      { start: group.start, end: group.inner, text: tag },
      { start: group.innerEnd, end: group.innerEnd, text: added.join('') },
    ];
  }

  private find(name: StyleGroup): Stretch | undefined {
    return this.whole.children.find((child) => child.name === name);
  }
}
