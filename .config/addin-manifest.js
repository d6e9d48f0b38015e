const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { URL } = require('node:url');
const { sources, Compilation } = require('webpack');

const TEMPLATE = join(__dirname, '../manifest.xml');
const VERSION = join(__dirname, '../package.json');

/** Microsoft's own office.js: the supported source. For 21Vianet or a mirror give another address. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * What a build may be told by its surroundings.
 * JUNHENG_BASE_URL: where the folder will be served, https, with or without the last slash.
 * JUNHENG_SUFFIX: an environment such as `test`, so that several can live side by side; at most 20 letters and digits.
 * JUNHENG_OFFICE_JS: the address of office.js: https, with a port if need be, or a path on the same server.
 */
function addinOptions(environment = process.env) {
  const baseUrl = (environment.JUNHENG_BASE_URL || 'https://localhost:3000/').replace(/\/*$/, '/');
  const suffix = environment.JUNHENG_SUFFIX || '';
  const officeJs = environment.JUNHENG_OFFICE_JS || CDN;
  if (!/^https:\/\/[^\s<>"&?#]+\/$/.test(baseUrl)) {
    throw new Error(`JUNHENG_BASE_URL must be an https address, not ${baseUrl}`);
  }
  if (!/^[A-Za-z0-9]{0,20}$/.test(suffix)) {
    throw new Error(`JUNHENG_SUFFIX may hold letters and digits only, 20 at most, not ${suffix}`);
  }
  if (!/^(https:\/\/[\w.-]+(:\d+)?\/|\/(?!\/)|\.\/)([^\s<>":/]+\/)*office\.js$/.test(officeJs)) {
    throw new Error(
      `JUNHENG_OFFICE_JS must be the address of office.js (https://…/office.js, /…/office.js or ./…/office.js), not ${officeJs}`,
    );
  }
  return { baseUrl, suffix, officeJs };
}

/** The manifest for one environment, with the namespace of its functions (empty: without). */
function renderManifest({ baseUrl, suffix }, namespace) {
  const template = readFileSync(TEMPLATE, 'utf8');
  const { version } = JSON.parse(readFileSync(VERSION, 'utf8'));
  const values = {
    id: idOf(suffix, namespace),
    version: `${version}.${metadataRevision(template)}`,
    baseUrl,
    origin: new URL(baseUrl).origin,
    environment: suffix === '' ? '' : ` (${suffix})`,
    idSuffix: suffix === '' ? '' : `.${suffix}`,
    namespace,
  };
  const filled = template
    .replace(/<!-- revision: \d+ of \w+ -->\n/, '')
    .replace(/\{\{(\w+)\}\}/g, (_, name) => {
      if (!(name in values)) throw new Error(`manifest.xml asks for {{${name}}}`);
      return values[name];
    });
  return namespace === '' ? withoutNamespace(filled) : filled;
}

/** The fourth number of the version: Excel keeps functions.json for up to a day unless the version rises. */
function metadataRevision(template) {
  const [, revision] = /<!-- revision: (\d+) of \w+ -->/.exec(template) ?? [];
  if (revision === undefined) throw new Error('manifest.xml names no revision');
  return revision;
}

function withoutNamespace(manifest) {
  return manifest
    .replace(/\s*<Namespace resid="[^"]*"\s*\/>/, '')
    .replace(/\s*<bt:String id="Functions\.Namespace"[^>]*\/>/, '');
}

function namespaceOf({ suffix }) {
  return suffix === '' ? 'JH' : `JH_${suffix.toUpperCase()}`;
}

/** The same environment keeps its id for good; each kind of manifest has its own. */
function idOf(suffix, namespace) {
  const hash = createHash('sha256').update(`junheng|${suffix}|${namespace}`).digest('hex');
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(13, 16),
    hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `${a}-${b}-4${c}-8${d}-${e}`;
}

/** Emits manifest.xml and manifest-no-namespace.xml. */
class ManifestPlugin {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Manifest', (compilation) => {
      compilation.fileDependencies.add(TEMPLATE);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Manifest', stage }, () => {
        const emit = (file, namespace) =>
          compilation.emitAsset(file, new sources.RawSource(renderManifest(this.options, namespace)));
        emit('manifest.xml', namespaceOf(this.options));
        emit('manifest-no-namespace.xml', '');
      });
    });
  }
}

module.exports = { addinOptions, ManifestPlugin, namespaceOf, renderManifest };
