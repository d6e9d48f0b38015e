import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, KEY_COMMANDS } from '../../src/commands/commands';
import { KEYS } from '../../src/taskpane/view/keys';
import { type Manifest, readManifests } from './support/read-manifest';

interface Options {
  readonly baseUrl: string;
  readonly suffix: string;
  readonly officeJs: string;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports
const { addinOptions, namespaceOf, renderManifest } = require('../../.config/addin-manifest') as {
  addinOptions(environment: Record<string, string>): Options;
  namespaceOf(options: Options): string;
  renderManifest(options: Options, namespace: string): string;
};

const root = join(__dirname, '../..');
const rendered = (environment: Record<string, string>, namespace?: string): string => {
  const options = addinOptions(environment);
  return renderManifest(options, namespace ?? namespaceOf(options));
};
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one]) => one ?? '');

/** Every manifest of this file by what its surroundings are, as Office's own tools read it. */
const ENVIRONMENTS = {
  intranet: { JUNHENG_BASE_URL: 'https://intranet.example/junheng' },
  plain: {},
  test: { JUNHENG_SUFFIX: 'test' },
  elsewhere: { JUNHENG_SUFFIX: 'test', JUNHENG_BASE_URL: 'https://b.example' },
} as const;
let read: Readonly<Record<keyof typeof ENVIRONMENTS | 'bare', Manifest>>;

beforeAll(() => {
  const names = ['intranet', 'plain', 'test', 'elsewhere'] as const;
  const texts = [...names.map((name) => rendered(ENVIRONMENTS[name])), rendered(ENVIRONMENTS.intranet, '')];
  const all = readManifests(texts);
  read = Object.fromEntries([...names, 'bare'].map((name, index) => [name, all[index]])) as typeof read;
});

describe("the manifest as Office's own tools read it", () => {
  test('is an add-in for workbooks that may write, in Chinese, from its own server alone', () => {
    expect(read.intranet).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultLocale: 'zh-CN',
      displayName: '均衡核验',
      providerName: '均衡核验',
      appDomains: ['https://intranet.example'],
      iconUrl: 'https://intranet.example/junheng/icons/pane-32.png',
      highResolutionIconUrl: 'https://intranet.example/junheng/icons/pane-64.png',
      supportUrl: 'https://intranet.example/junheng/taskpane.html',
      defaultSettings: { sourceLocation: 'https://intranet.example/junheng/taskpane.html?namespace=JH' },
    });
    // What the lists of add-ins cut off.
    expect(read.intranet.displayName.length).toBeLessThanOrEqual(125);
    expect(read.intranet.description.length).toBeLessThanOrEqual(250);
  });

  test("its version is the program's, with the revision of the functions behind it", () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    for (const manifest of Object.values(read)) expect(manifest.version).toMatch(/^\d+\.\d+\.\d+\.[1-9]\d*$/);
    expect(read.plain.version.slice(0, version.length + 1)).toBe(`${version}.`);
  });

  test('environments live side by side: id and name differ, and the same one keeps its id', () => {
    expect(read.test.displayName).toBe('均衡核验 (test)');
    expect(read.test.id).not.toBe(read.plain.id);
    expect(read.test.id).toBe(read.elsewhere.id);
    expect(read.bare.id).not.toBe(read.intranet.id);
    for (const { id } of Object.values(read))
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(read.elsewhere.appDomains).toEqual(['https://b.example']);
  });
});

describe('the manifest', () => {
  const manifest = rendered(ENVIRONMENTS.intranet);

  test('leaves no brace unfilled and every address is https under the base', () => {
    expect(manifest).not.toMatch(/\{\{|\}\}/);
    const addresses = all(manifest, /(?:DefaultValue|Value)="((?:https?|\/\/)[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((one) => !one.startsWith('https://intranet.example/junheng/'))).toEqual([]);
  });

  test('every resource that is asked for is there, none has a name over 32 characters, none is left over', () => {
    const asked = new Set(all(manifest, /resid="([^"]*)"/g));
    const given = all(manifest, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
    expect(new Set(given)).toEqual(asked);
    expect(new Set(given).size).toBe(given.length);
    expect(given.filter((id) => id.length > 32)).toEqual([]);
  });

  test('texts keep within what Excel allows and come in Chinese and English', () => {
    const short = manifest.slice(
      manifest.indexOf('<bt:ShortStrings>'),
      manifest.indexOf('</bt:ShortStrings>'),
    );
    expect(all(short, /alue="([^"]*)"/g).filter((text) => text.length > 125)).toEqual([]);
    const long = manifest.slice(manifest.indexOf('<bt:LongStrings>'), manifest.indexOf('</bt:LongStrings>'));
    expect(all(long, /alue="([^"]*)"/g).filter((text) => text.length > 250)).toEqual([]);
    const strings = all(
      manifest,
      /<bt:String id="([^"]*)" DefaultValue="[^"]*">\s*<bt:Override Locale="en-US"/g,
    );
    expect(strings).toHaveLength(all(manifest, /<bt:String id="([^"]*)"/g).length - 1);
  });

  test('the icons exist in their four sizes and are as large as they say', () => {
    const icons = new Set(all(manifest, /icons\/([\w-]+\.png)"/g));
    expect(icons.size).toBe(20);
    for (const icon of icons) {
      const file = join(root, 'assets/icons', icon);
      expect(existsSync(file)).toBe(true);
      const size = Number(/-(\d+)\.png$/.exec(icon)?.[1]);
      const header = readFileSync(file).subarray(16, 24);
      expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([size, size]);
    }
  });

  test('the buttons run the commands that the page associates', () => {
    expect(all(manifest, /<FunctionName>(.*)<\/FunctionName>/g)).toEqual([...COMMANDS]);
  });

  test('the keys are declared as the add-in’s own, each for an action that the page associates, as the pane shows them', () => {
    expect(manifest).toMatch(/<ExtendedOverrides Url="[^"]*shortcuts\.json"/);
    const { actions, shortcuts } = JSON.parse(
      readFileSync(join(root, 'src/taskpane/shortcuts.json'), 'utf8'),
    ) as {
      actions: { id: string }[];
      shortcuts: { action: 'next' | 'previous' | 'check'; key: { default: string } }[];
    };
    const known: readonly string[] = [...COMMANDS, ...KEY_COMMANDS];
    expect(actions.every(({ id }) => known.includes(id))).toBe(true);
    for (const { action, key } of shortcuts) expect(key.default).toBe(KEYS[action]);
  });

  test('one long-lived runtime serves pane, functions and commands', () => {
    expect(manifest).toContain('<Runtime resid="Taskpane.Url" lifetime="long" />');
    expect(manifest).toMatch(/<FunctionFile resid="Taskpane.Url" \/>/);
    expect(manifest).toMatch(/<Page>\s*<SourceLocation resid="Taskpane.Url" \/>/);
    expect(manifest).toContain('<Set Name="SharedRuntime" MinVersion="1.1" />');
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.14" />');
  });

  test('its elements stand in the order that the schema asks for, and the floor is Excel 2021', () => {
    const outer = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'];
    outer.push('HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements');
    outer.push('DefaultSettings', 'Permissions', 'VersionOverrides');
    const inner = ['Hosts', 'Runtimes', 'AllFormFactors', 'Script', 'Page', 'Metadata', 'Namespace'];
    inner.push('DesktopFormFactor', 'GetStarted', 'FunctionFile', 'ExtensionPoint', 'CustomTab', 'Group');
    inner.push('Label resid="Tab', 'Resources', 'bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings');
    let at = 0;
    for (const name of [...outer, ...inner]) {
      const next = manifest.indexOf(`<${name}`, at + 1);
      expect([name, next > at]).toEqual([name, true]);
      at = next;
    }
    const floor = all(manifest, /<Set (Name="\w+" MinVersion="[\d.]+")/g);
    expect(floor).toEqual([
      'Name="SharedRuntime" MinVersion="1.1"',
      'Name="ExcelApi" MinVersion="1.14"',
      'Name="CustomFunctionsRuntime" MinVersion="1.3"',
    ]);
  });

  test('without a namespace the functions go by their bare names, as an add-in of its own', () => {
    const bare = rendered(ENVIRONMENTS.intranet, '');
    expect(bare).not.toContain('<Namespace');
    expect(bare).not.toContain('Functions.Namespace');
    expect(bare).toContain('taskpane.html?namespace="');
  });

  test('an environment has a tab and a namespace of its own', () => {
    const test = rendered(ENVIRONMENTS.test);
    expect(test).toContain('DefaultValue="JH_TEST"');
    expect(test).toContain('id="Junheng.Tab.test"');
  });

  test('an address that is not https, a suffix or a script that would break the file are refused', () => {
    expect(() => addinOptions({ JUNHENG_BASE_URL: 'http://intranet' })).toThrow('https');
    expect(() => addinOptions({ JUNHENG_SUFFIX: 'a"b' })).toThrow('letters');
    expect(() => addinOptions({ JUNHENG_SUFFIX: 'a'.repeat(21) })).toThrow('20 at most');
    for (const address of [
      '"><script>',
      'http://mirror.example/office.js',
      '//mirror.example/office.js',
      'https://mirror.example:port/office.js',
      'https://mirror.example/excel.js',
      'office.js',
    ])
      expect(() => addinOptions({ JUNHENG_OFFICE_JS: address })).toThrow('JUNHENG_OFFICE_JS must be');
  });

  test('office.js may come from a folder beside the page, the same server, or a mirror with a port of its own', () => {
    for (const address of [
      './office/office.js',
      '/office-js/office.js',
      'https://mirror.example:8443/lib/office.js',
      'https://10.0.0.8:8443/office.js',
    ])
      expect(addinOptions({ JUNHENG_OFFICE_JS: address }).officeJs).toBe(address);
  });

  test("the revision rises with the functions' metadata: Excel keeps the old ones for a day otherwise", () => {
    const golden = ['functions.zh-CN.json', 'functions.en-US.json'].map((name) =>
      readFileSync(join(root, 'test/functions/golden', name), 'utf8'),
    );
    const seal = createHash('sha256').update(golden.join('')).digest('hex').slice(0, 12);
    const template = readFileSync(join(root, 'manifest.xml'), 'utf8');
    // When this fails: raise the revision by one and write the new seal behind it.
    expect(/<!-- revision: \d+ of (\w+) -->/.exec(template)?.[1]).toBe(seal);
  });
});
