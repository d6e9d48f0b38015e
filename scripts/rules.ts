/** `npm run rules`: writes docs/rules.md anew from the registry of rules and the golden cases. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../test/support/rules-page';

writeFileSync(join(__dirname, '../docs/rules.md'), rulesPage());
