import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, KEY_COMMANDS } from '../../src/commands/commands';
import { KEYS } from '../../src/taskpane/view/keys';

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
const idOf = (manifest: string): string | undefined => all(manifest, /<Id>(.*)<\/Id>/g)[0];

describe('the manifest', () => {
  const manifest = rendered({ JUNHENG_BASE_URL: 'https://intranet.example/junheng' });

  test('leaves no brace unfilled and every address is https under the base', () => {
    expect(manifest).not.toMatch(/\{\{|\}\}/);
    const addresses = all(manifest, /(?:DefaultValue|Value)="((?:https?|\/\/)[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((one) => !one.startsWith('https://intranet.example/junheng/'))).toEqual([]);
    expect(manifest).toContain('<AppDomain>https://intranet.example</AppDomain>');
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
    const bare = rendered({ JUNHENG_BASE_URL: 'https://intranet.example/junheng' }, '');
    expect(bare).not.toContain('<Namespace');
    expect(bare).not.toContain('Functions.Namespace');
    expect(bare).toContain('taskpane.html?namespace="');
    expect(idOf(bare)).not.toBe(idOf(manifest));
  });

  test('environments live side by side: id, names and namespace differ, and the same one keeps its id', () => {
    const test = rendered({ JUNHENG_SUFFIX: 'test' });
    expect(test).toContain('均衡核验 (test)');
    expect(test).toContain('DefaultValue="JH_TEST"');
    expect(test).toContain('id="Junheng.Tab.test"');
    expect(idOf(test)).not.toBe(idOf(rendered({})));
    expect(idOf(test)).toBe(
      idOf(rendered({ JUNHENG_SUFFIX: 'test', JUNHENG_BASE_URL: 'https://b.example' })),
    );
    expect(idOf(test)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
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
