import { type Area } from '../model/area';
import { areaOf, type Reference, referencesIn } from '../../form/references/formula';

/** The part of the formula language a custom function call is written in: no operators, those belong to the calculator. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: 'range'; readonly sheet: string | undefined; readonly area: Area; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

const TOKENS =
  /\s+|"(?:[^"]|"")*"|#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?%?(?![\p{L}\p{N}:$!])|(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?\$?[\p{L}\p{N}_.$]+(?::\$?[\p{L}\p{N}$]+)?#?|[(),;{}]/uy;

/** Reads a formula that is one call with plain arguments, `=JH.CV(A1:B9, 2)`; null for anything else. */
export function parseCall(formula: string): Extract<Expression, { kind: 'call' }> | null {
  const tokens = tokenize(formula.replace(/^=/, ''));
  if (!tokens) return null;
  const reader = new Reader(tokens);
  const expression = reader.expression();
  return expression?.kind === 'call' && reader.atEnd ? expression : null;
}

function tokenize(text: string): string[] | null {
  const tokens: string[] = [];
  TOKENS.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKENS.lastIndex) {
    TOKENS.lastIndex = at;
    const token = TOKENS.exec(text)?.[0];
    if (token === undefined) return null;
    if (token.trim() !== '') tokens.push(token);
  }
  return tokens;
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(): Expression | null {
    const token = this.tokens[this.at];
    if (token === undefined) return null;
    this.at += 1;
    if (token.startsWith('"')) return { kind: 'literal', value: token.slice(1, -1).replaceAll('""', '"') };
    if (token.startsWith('#')) return { kind: 'error', error: token };
    if (token === '{') return this.array();
    if (/^[-+]?[\d.]+([eE][-+]?\d+)?%?$/.test(token)) return { kind: 'literal', value: numberOf(token) };
    if (this.tokens[this.at] === '(') return this.call(token);
    if (/^(true|false)$/i.test(token)) return { kind: 'literal', value: /true/i.test(token) };
    return rangeOf(token);
  }

  private call(name: string): Expression | null {
    this.at += 1;
    const args: Expression[] = [];
    if (this.tokens[this.at] === ')') {
      this.at += 1;
      return { kind: 'call', name: name.toUpperCase(), args };
    }
    for (;;) {
      const next = this.tokens[this.at];
      const arg = next === ',' || next === ')' ? ({ kind: 'missing' } as const) : this.expression();
      if (!arg) return null;
      args.push(arg);
      const after = this.tokens[this.at];
      this.at += 1;
      if (after === ')') return { kind: 'call', name: name.toUpperCase(), args };
      if (after !== ',') return null;
    }
  }

  private array(): Expression | null {
    const rows: Expression[][] = [[]];
    for (;;) {
      const item = this.expression();
      if (!item || (item.kind !== 'literal' && item.kind !== 'error')) return null;
      rows.at(-1)?.push(item);
      const after = this.tokens[this.at];
      this.at += 1;
      if (after === '}') return { kind: 'array', rows };
      if (after === ';') rows.push([]);
      else if (after !== ',') return null;
    }
  }
}

const numberOf = (token: string): number =>
  token.endsWith('%') ? Number(token.slice(0, -1)) / 100 : Number(token);

function rangeOf(token: string): Expression | null {
  const [reference]: Reference[] = referencesIn(`=${token}`);
  if (!reference) return null;
  return { kind: 'range', sheet: reference.sheet, area: areaOf(reference), text: token };
}

/** The ranges a call reads, nested calls included. */
export function rangesOf(expression: Expression): Extract<Expression, { kind: 'range' }>[] {
  if (expression.kind === 'range') return [expression];
  return expression.kind === 'call' ? expression.args.flatMap(rangesOf) : [];
}
