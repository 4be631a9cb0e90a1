import path from 'node:path';
import { installTinyCheckpoints } from '@escena/diffusion/testing/install-tiny';

/**
 * Puts checkpoints of a few numbers into the store of the tests' own data folder: `tiny-plain` and `tiny-inpaint` always,
 * `tiny-sd15`, `tiny-controlnet-split`, `tiny-flux` and others where shared/golden is there. A running worker finds them
 * at its next look at its store.
 * @returns their names
 */
export function addTinyCheckpoints(): Promise<string[]> {
  const data = process.env['ESCENA_E2E_DATA'];
  if (!data) throw new Error('ESCENA_E2E_DATA is set by the Playwright configuration');
  return installTinyCheckpoints(path.join(data, 'models'));
}
