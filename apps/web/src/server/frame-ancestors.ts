import { openConfigurator } from '@escena/db/configurators/open-configurator';
import { toAppError } from '@escena/core/app-error';
import { getServices } from './get-services.ts';

/** Origins whose pages may show the page at this path in a frame: a configurator's own, and of all other pages nobody's. */
export async function frameAncestors(pathname: string): Promise<readonly string[]> {
  const [, token] = /^\/embed\/([^/]+)$/.exec(pathname) ?? [];
  if (token === undefined) return [];
  try {
    return (await openConfigurator(getServices().db, { token })).origins;
  } catch (thrown) {
    if (toAppError(thrown).code === 'not_found') return [];
    throw thrown;
  }
}
