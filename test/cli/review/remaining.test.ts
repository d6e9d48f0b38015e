import { Remaining } from '../../../src/cli/review/remaining';
import { listeningTerminal } from '../support/sample';

/** What is said while `files` files are done, one every `each` milliseconds. */
function saidOf(files: number, each: number, errIsTty: boolean): string {
  let time = 0;
  const terminal = { ...listeningTerminal(), errIsTty, now: () => new Date(time) };
  const said: string[] = [];
  const remaining = new Remaining(files, 'zh', { ...terminal, err: (text) => void said.push(text) });
  for (let file = 0; file < files; file++) {
    time += each;
    remaining.step();
  }
  remaining.clear();
  return said.join('');
}

test('into a file or a pipe a line now and then', () => {
  expect(saidOf(100, 300, false)).toBe('34/100，约还需 20 秒\n68/100，约还需 10 秒\n');
});

test('nothing where it takes some seconds', () => expect(saidOf(100, 50, false)).toBe(''));

test('who watches sees one line that changes, and nothing of it at the end', () => {
  const said = saidOf(10, 300, true);
  expect(said).toContain('\r4/10，约还需 2 秒');
  expect(said).not.toContain('\n');
  expect(said).toMatch(/ \r$/);
});
