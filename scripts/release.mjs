/**
 * `npm run release`: one folder to pass on, dist/release/junheng-<version>: the page, a short 说明.txt, the add-in's static
 * files, the command line, licences of what is inside, checksums.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { licences } from './licences.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = join(root, `dist/release/junheng-${version}`);

const DOCUMENTS = [
  'README.md',
  'README.en.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs',
  'assets/screens',
  'assets/workbench.png',
  'assets/sample-county.xlsx',
  '.config/serve-headers',
];

const NOTE = `均衡核验 ${version}

核验《全国义务教育优质均衡发展县（市、区）申报表》。数据不离开您的电脑，不需要安装，不需要联网。

一、网页（大多数人用这个）
  双击“均衡核验.html”，用 Edge、Chrome、Firefox 或 Safari 打开；点“打开”选您的申报表（.xlsx）。
  用完点“保存”，浏览器会存一份新文件，原文件不动。

二、Excel 加载项（由单位的管理员安装）
  “加载项”文件夹放到单位的 https 网站上，再把其中的 manifest.xml 分发给各人。见“文档/docs/deployment/README.md”。

三、WPS 加载项（试验版，未在 WPS 中验证）
  “WPS加载项（试验版）”文件夹，见其中的“说明.md”。不想试的请用网页：WPS 用户也能用。

四、命令行（需要 Node.js 20）
  node 命令行/junheng.js check 申报表.xlsx

更多说明在“文档”文件夹，从“文档/docs/start-here.md”看起。

文件是否完整，用 SHA256SUMS.txt 核对：
  Windows：certutil -hashfile 均衡核验.html SHA256
  其他：sha256sum -c SHA256SUMS.txt

许可证：MIT，见“许可证”文件夹；其中还有本程序所用各组件的许可证。
`;

if (!(await build({ changed: true }))) process.exit(1);
rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, '许可证'), { recursive: true });
const copy = (from, to) => cpSync(join(root, from), join(target, to), { recursive: true });
copy('dist/page/均衡核验.html', '均衡核验.html');
copy('dist/addin', '加载项');
copy('dist/wps', 'WPS加载项（试验版）');
copy('docs/wps.md', 'WPS加载项（试验版）/说明.md');
copy('dist/cli', '命令行');
// Laid out as in the source, so that every link between them leads somewhere.
for (const path of DOCUMENTS) copy(path, `文档/${path}`);
copy('LICENSE', '许可证/LICENSE.txt');
writeFileSync(join(target, '许可证/组件.txt'), licences(root));
// Notepad of older Windows takes a text for UTF-8 by its mark alone, and ends lines with both characters.
writeFileSync(join(target, '说明.txt'), `\uFEFF${NOTE.replace(/\n/g, '\r\n')}`);

const files = readdirSync(target, { recursive: true })
  .map((file) => join(target, String(file)))
  .filter((file) => statSync(file).isFile())
  .sort();
const sums = files.map((file) => {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${hash}  ${relative(target, file).split(sep).join('/')}\n`;
});
writeFileSync(join(target, 'SHA256SUMS.txt'), sums.join(''));
console.log(`\n${target}\n${files.length + 1} 个文件 files`);
