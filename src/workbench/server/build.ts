import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A build that may be on its way. */
export interface Build {
  /** Whether all that was built is as the sources say; resolves when that is so, or cannot be. */
  readonly done: Promise<boolean>;
  /** Whether anything had to be built. */
  began(): boolean;
  stop(): void;
}

/** Builds what changed since it was built, in a process of its own, and lets it say what it does. */
export function bringUpToDate(root: string): Build {
  let began = false;
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/build.mjs'), '--changed', 'addin', 'workbench'],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  child.stdout.on('data', (text: Buffer) => {
    began = true;
    process.stdout.write(text);
  });
  const done = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  return { done, began: () => began, stop: () => void child.kill() };
}
