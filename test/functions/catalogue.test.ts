import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe as describeMetadata } from '../../src/functions/metadata/describe';
import type { GeneratedMetadata } from '../../src/functions/metadata/describe';
import { DOCUMENTS, withReference } from '../../src/functions/metadata/documents';
import { functionsMetadata, METADATA_FILES, readSource } from '../../src/functions/metadata/generate';
import { exampleFormula, FUNCTIONS } from '../../src/functions/list';
import { cv } from '../../src/functions/cv';
import { setLanguage } from '../../src/functions/language';
import { std } from '../../src/functions/std';
import { stdFloor } from '../../src/functions/std-floor';
import { stdGap } from '../../src/functions/std-gap';
import { stdLevel } from '../../src/functions/std-level';
import { apportion } from '../../src/functions/apportion';
import { FUNCTION_ERRORS, LABELS } from '../../src/messages/function-errors';
import { FUNCTION_TEXTS } from '../../src/messages/functions';
import type { FunctionTexts } from '../../src/messages/functions';
import { errorOf } from './excel';

const root = join(__dirname, '../..');
const folder = join(root, 'src/functions');
let generated: GeneratedMetadata;
beforeAll(async () => {
  generated = await readSource(folder);
});

describe('the metadata for Excel', () => {
  test('is that of the golden files', async () => {
    const files = await functionsMetadata(folder);
    expect([...files.keys()]).toEqual(Object.values(METADATA_FILES));
    for (const [file, text] of files) {
      expect(text).toBe(readFileSync(join(__dirname, 'golden', file), 'utf8'));
    }
    expect(readdirSync(join(__dirname, 'golden')).sort()).toEqual([...files.keys()].sort());
  });

  test('the JSDoc of the source says what the catalogue says', () => {
    for (const { id, description, parameters } of generated.functions) {
      const texts: FunctionTexts = FUNCTION_TEXTS[id as keyof typeof FUNCTION_TEXTS];
      expect(description).toBe(texts.description.en);
      for (const parameter of parameters)
        expect(parameter.description).toBe(texts.parameters[parameter.name]?.en);
    }
    expect(generated.functions).toHaveLength(13);
  });

  test('hands over error values and no data types, which together would bring Excel 2021 down', () => {
    const flags = Object.keys(describeMetadata(generated, 'zh'));
    expect(flags).toEqual(['allowErrorForDataTypeAny', 'functions']);
  });

  test('names are ASCII, every function and argument is described in both languages', async () => {
    for (const text of (await functionsMetadata(folder)).values()) {
      const { functions } = JSON.parse(text) as GeneratedMetadata;
      for (const { id, name, description, parameters } of functions) {
        expect(name).toBe(id);
        for (const ascii of [name, ...parameters.map((parameter) => parameter.name)]) {
          expect(ascii).toMatch(/^[A-Za-z_]+$/);
        }
        for (const said of [description, ...parameters.map((parameter) => parameter.description)]) {
          expect(said).toMatch(/\S/);
        }
      }
    }
  });

  test('a function without texts, texts without function and other arguments are refused', () => {
    const [first, ...others] = generated.functions;
    if (!first) throw new Error('no function');
    const withFirst = (changed: object): GeneratedMetadata => ({
      functions: [{ ...first, ...changed }, ...others],
    });
    expect(() => describeMetadata({ functions: others }, 'zh')).toThrow('no function of the source');
    expect(() => describeMetadata(withFirst({ id: 'NEW' }), 'zh')).toThrow(
      'no texts in the catalogue for NEW',
    );
    expect(() => describeMetadata(withFirst({ parameters: [] }), 'zh')).toThrow('the arguments are');
  });
});

describe('the documentation', () => {
  test.each(DOCUMENTS)('$file holds the reference that the source gives', ({ language, file }) => {
    const page = readFileSync(join(root, file), 'utf8');
    expect(withReference(page, generated, language)).toBe(page);
    for (const { name } of FUNCTIONS) expect(page).toContain(`### ${name}\n`);
  });

  test('a page without the marks is refused', () => {
    expect(() => withReference('# no marks', generated, 'zh')).toThrow('the page lacks');
  });

  test('the examples are formulas of the function they explain', () => {
    for (const help of FUNCTIONS) {
      expect(exampleFormula(help, 'JH')).toMatch(new RegExp(`^=JH\\.${help.name}\\(.+\\)$`));
      expect(exampleFormula(help, '')).toMatch(new RegExp(`^=${help.name}\\(`));
    }
  });

  test('the answers that examples promise are those given', () => {
    const promised = (name: keyof typeof FUNCTION_TEXTS) => FUNCTION_TEXTS[name].meaning.zh;
    expect(promised('STD')).toContain(String(std([['小学教学仪器设备值']])[0]?.[0]));
    expect(promised('STD_FLOOR')).toContain(String(stdFloor([['primary_degree']])[0]?.[0]));
    expect(promised('STD_GAP')).toContain(String(stdGap([['primary_multimedia']], [[2.1]])[0]?.[0]));
    expect(promised('STD_LEVEL')).toContain(String(stdLevel([['primary_degree']], [[3.6]])[0]?.[0]));
    for (const share of apportion(20000, 1200, 1500)[0] ?? []) {
      expect(promised('APPORTION')).toContain(Number(share).toFixed(2));
    }
  });
});

describe('sentences', () => {
  afterEach(() => setLanguage('zh'));

  test('are Chinese first, English on request', () => {
    const formula = () => cv([[1], [2]], [[1]]);
    expect(errorOf(formula).message).toMatch('大小不同');
    setLanguage('en');
    expect(errorOf(formula).message).toMatch('select the same schools');
  });

  test('what stands in cells is Chinese in every language', () => {
    setLanguage('en');
    expect(stdLevel([['primary_degree']], [[3.6]])).toEqual([['达到85%']]);
  });

  test('every sentence has the same blanks in both languages', () => {
    const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const { zh, en } of [...Object.values(FUNCTION_ERRORS), ...Object.values(LABELS)]) {
      expect(blanks(en)).toEqual(blanks(zh));
    }
  });
});
