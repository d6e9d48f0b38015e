import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../messages/sentence';
import { SERVER } from '../../messages/workbench';
import { OptionError, type Options, readOptions } from './options';
import { type RunningServer, startServer } from './server';

/** `npm start`: serves what was built, says where, and ends on Ctrl-C. Answers the code to end with, null while it runs. */
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
  for (const folder of ['dist/workbench', 'dist/addin'])
    if (!existsSync(join(root, folder))) {
      console.error(say(SERVER.notBuilt, language, { folder }));
      return 1;
    }
  let server: RunningServer;
  try {
    server = await startServer({ root, port, secure: options.secure });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(say(SERVER.portTaken, language, { port: String(port), other: String(port + 1) }));
    return 1;
  }
  console.log(`\n${say(SERVER.ready, language, { url: server.url })}\n`);
  if (server.certificate) console.log(say(SERVER.certificate, language, { file: server.certificate.file }));
  console.log(`\n${say(SERVER.localOnly, language)}\n`);
  const leave = (): void => {
    void server.stop().then(() => {
      console.log(say(SERVER.stopped, language));
      process.exit(0);
    });
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  return null;
}

void main(process.argv.slice(2), process.cwd()).then((code) => {
  if (code !== null) process.exitCode = code;
});
