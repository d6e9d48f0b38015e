const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Compilation, sources } = require('webpack');
const { requireTypeScript } = require('./require-typescript');

const ROOT = join(__dirname, '..');
const NAME = 'WpsPackage';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** The folder of the add-in within jsaddons: WPS knows the version by it. */
const FOLDER = `junheng_${version}`;

/** Where the folder is served for the online form: JUNHENG_WPS_URL, http or https; an address to be replaced when left out. */
function onlineAddress(environment = process.env) {
  const address = (environment.JUNHENG_WPS_URL || 'http://example.invalid/junheng/').replace(/\/*$/, '/');
  if (!/^https?:\/\/[^\s<>"&?#]+\/$/.test(address)) {
    throw new Error(`JUNHENG_WPS_URL must be an http or https address, not ${address}`);
  }
  return address;
}

/** What WPS fetches at every start, also of an add-in whose functions are registered by script. */
const manifest = () => `<JsPlugin>
  <ApiVersion>1.0.0</ApiVersion>
  <Name>均衡核验</Name>
  <Description>核验义务教育优质均衡发展县申报表（试验版，未在 WPS 中验证）</Description>
</JsPlugin>
`;

/** The list by which WPS finds an add-in that lies on this computer. */
const offlineList = () => `<jsplugins>
  <jsplugin name="junheng" type="et" url="${FOLDER}" version="${version}" enable="enable_dev" install="null" customDomain=""/>
</jsplugins>
`;

/** The same for one that lies on a server; the address ends in a slash. */
const onlineList = (address) => `<jsplugins>
  <jspluginonline name="junheng" type="et" url="${address}" enable="enable_dev" install="null" customDomain=""/>
</jsplugins>
`;

/** Writes what WPS needs beside pages and scripts: the lists, the manifest, the functions' descriptions. */
class WpsPackagePlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, async () => {
        const emit = (file, text) => compilation.emitAsset(file, new sources.RawSource(text));
        emit('jsaddons/publish.xml', offlineList());
        emit('online/publish.xml', onlineList(onlineAddress()));
        emit(`jsaddons/${FOLDER}/manifest.xml`, manifest());
        emit(
          `jsaddons/${FOLDER}/functions.js`,
          `window.junhengFunctions = ${JSON.stringify(await described())};\n`,
        );
      });
    });
  }
}

async function described() {
  const { functionsMetadata, METADATA_FILES } = requireTypeScript('src/functions/metadata/generate.ts');
  const { describeForWps } = requireTypeScript('src/wps/functions/describe.ts');
  const files = await functionsMetadata(join(ROOT, 'src/functions'));
  return describeForWps(JSON.parse(files.get(METADATA_FILES.zh)));
}

module.exports = { FOLDER, WpsPackagePlugin };
