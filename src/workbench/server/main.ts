import { spawn } from 'node:child_process';
import { say } from '../../messages/sentence';
import { SERVER } from '../../messages/workbench';
import { bringUpToDate } from './build';
import { OptionError, type Options, readOptions } from './options';
import { type RunningServer, startServer } from './server';

/**
 * `npm start`: says at once where the workbench is, builds what changed, and ends on Ctrl-C. Answers the code to end with, null
 * while it runs.
 */
async function main(words: readonly string[], root: string): Promise<number | null> {
  let options: Options;
  try {
    options = readOptions(words);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    console.error(say(error.sentence, error.language, error.parameters));
    console.error(say(SERVER.usage, error.language));
    return 2;
  }
  const { language, port } = options;
  if (options.help) {
    console.log(say(SERVER.usage, language));
    return 0;
  }
  const build = bringUpToDate(root);
  let server: RunningServer;
  try {
    server = await startServer({ root, port, secure: options.secure, ready: build.done });
  } catch (error) {
    build.stop();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(say(SERVER.portTaken, language, { port: String(port), other: String(port + 1) }));
    return 1;
  }
  console.log(`\n${say(SERVER.ready, language, { url: server.url })}\n`);
  if (server.certificate) console.log(say(SERVER.certificate, language, { file: server.certificate.file }));
  console.log(`${say(SERVER.localOnly, language)}`);
  if (process.stdin.isTTY) {
    console.log(say(SERVER.openBrowser, language));
    process.stdin.once('data', () => openBrowser(server.url));
  }
  void build.done.then((well) => {
    if (build.began()) console.log(say(well ? SERVER.built : SERVER.notBuilt, language));
  });
  const leave = (): void => {
    build.stop();
    void server.stop().then(() => {
      console.log(say(SERVER.stopped, language));
      process.exit(0);
    });
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  return null;
}

/** By what each system opens addresses with; where that is missing the address stands on the screen. */
function openBrowser(url: string): void {
  const [program, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  if (program === undefined) return;
  spawn(program, words, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

void main(process.argv.slice(2), process.cwd()).then((code) => {
  if (code !== null) process.exitCode = code;
});
