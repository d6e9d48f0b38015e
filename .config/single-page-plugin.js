const { Buffer } = require('node:buffer');
const { createHash } = require('node:crypto');
const { deflateRawSync } = require('node:zlib');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { requireTypeScript } = require('./require-typescript');
const { Compilation, sources } = require('webpack');
const { renderManifest, addinOptions, namespaceOf } = require('./addin-manifest');
const { markdownPage } = require('./markdown-page');
const { GRID_STYLES } = require('./grid-rules');

const NAME = 'SinglePage';

/** Ends of scripts and comments inside a script would end it for the HTML parser. */
const asScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Not needed before many files are chosen or something is made: it lies packed until then. */
const packed = (text) => deflateRawSync(text, { level: 9 }).toString('base64');

const base64 = (file) => readFileSync(file).toString('base64');

/** A block of data: read by the page when it is needed, never run. */
const data = (id, type, text) => `<script type="${type}" id="${id}">${text}</script>`;

/** Writes the scripts `page` and `worker` of the compilation, the styles and the data into one HTML file; drops the rest. */
class SinglePagePlugin {
  constructor({ root, file }) {
    this.root = root;
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const script = (name) => compilation.getAsset(`${name}.js`).source.source().toString();
        const html = await this.html(asScript(script('page')), script('worker'));
        for (const { name } of compilation.getAssets()) compilation.deleteAsset(name);
        compilation.emitAsset(this.file, new sources.RawSource(html));
      });
    });
  }

  async html(page, worker) {
    const at = (path) => join(this.root, path);
    const template = readFileSync(at('src/page/index.html'), 'utf8');
    const styles = [
      ...GRID_STYLES.map(({ file }) => file),
      at('src/workbench/page/workbench.css'),
      at('src/page/page.css'),
    ]
      .map((file) => readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL=.*?\*\//g, ''))
      .join('\n');
    const blocks = await this.data();
    const values = {
      policy: [
        "default-src 'none'",
        `script-src ${hashOf(page)}`,
        "style-src 'unsafe-inline'",
        'img-src data: blob:',
        'font-src data:',
        'worker-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
      styles: `<style>${styles}</style>`,
      data: [...blocks, data('worker', 'text/plain', packed(worker))].join('\n'),
      script: `<script>${page}</script>`,
    };
    return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
  }

  /** What the page has of its own besides code: the sample county, the ribbon's manifest, the functions' descriptions. */
  async data() {
    const { functionsMetadata } = requireTypeScript('src/functions/metadata/generate.ts');
    const described = await functionsMetadata(join(this.root, 'src/functions'));
    const options = addinOptions({});
    const documents = markdownPage(readFileSync(join(this.root, 'docs/sources.md'), 'utf8'), '依据');
    return [
      data('sample-county', 'text/plain', base64(join(this.root, 'assets/sample-county.xlsx'))),
      data(
        'manifest',
        'text/plain',
        Buffer.from(renderManifest(options, namespaceOf(options))).toString('base64'),
      ),
      data('sources', 'text/plain', Buffer.from(documents).toString('base64')),
      ...[...described].map(([file, text]) => data(file, 'application/json', text.replace(/</g, '\\u003c'))),
    ];
  }
}

module.exports = { SinglePagePlugin };
