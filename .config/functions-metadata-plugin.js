const { join } = require('node:path');
const { sources, Compilation } = require('webpack');
const { requireTypeScript } = require('./require-typescript');

const ROOT = join(__dirname, '..');
const NAME = 'FunctionsMetadata';

/** Emits functions.zh-CN.json and functions.en-US.json, made from the source and the texts of the functions. */
class FunctionsMetadataPlugin {
  /** `folder`: where in the output the files go, such as `functions`; the output's root if left out. */
  constructor({ folder = '' } = {}) {
    this.folder = folder;
  }

  apply(compiler) {
    const { functionsMetadata } = requireTypeScript('src/functions/metadata/generate.ts');
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        for (const [file, text] of await functionsMetadata(join(ROOT, 'src/functions'))) {
          compilation.emitAsset(join(this.folder, file), new sources.RawSource(text));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
