import { readFileSync } from 'node:fs';
import { rulesPage } from '../support/rules-page';

test('docs/rules.md is what the registry and the golden cases say now (npm run rules writes it)', () => {
  expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage());
});
