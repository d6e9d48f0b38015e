import type { checkForm } from '../../checks/check';
import type { readForm } from '../../form/read';

/** What reads and checks a form. */
export interface Engine {
  readonly readForm: typeof readForm;
  readonly checkForm: typeof checkForm;
}

/**
 * It is the larger half of the program and the pane can be seen without it, so it comes on demand: asked for when the pane has
 * opened, waited for by the first check.
 */
export async function engine(): Promise<Engine> {
  const [checks, form] = await Promise.all([import('../../checks/check'), import('../../form/read')]);
  return { checkForm: checks.checkForm, readForm: form.readForm };
}
