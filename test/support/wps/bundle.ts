import { join } from 'node:path';
import webpack from 'webpack';
import { ROOT } from '../../browser/support/built';

/** The host as one script for a browser; gives its path. */
export async function bundleHost(): Promise<string> {
  const folder = join(ROOT, 'node_modules/.cache/junheng');
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: ROOT,
    entry: './test/support/wps/browser-host.ts',
    target: ['web', 'es2021'],
    output: { path: folder, filename: 'wps-host.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2021' } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
  await new Promise((resolve) => compiler.close(resolve));
  return join(folder, 'wps-host.js');
}
