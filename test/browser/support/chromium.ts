import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { ROOT } from './built';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The package is written for import only and brings its own system libraries; both are asked for in a Node of its own. */
const FROM_PACKAGE = `
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? '' }));
`;

/** A browser: the system's own, else the one inside an npm package. `JUNHENG_CHROMIUM=package` asks for the latter. */
export async function launchChromium(): Promise<Browser> {
  const own =
    process.env['JUNHENG_CHROMIUM'] === 'package' ? undefined : INSTALLED.find((path) => existsSync(path));
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--enable-precise-memory-info'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args });
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', FROM_PACKAGE], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const { path, libraries } = JSON.parse(answer) as { path: string; libraries: string };
  return chromium.launch({
    executablePath: path,
    args: [...args, '--headless=shell', '--disable-gpu'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  });
}
