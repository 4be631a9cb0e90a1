import { openConfigurator } from '@escena/db/configurators/open-configurator';
import { openWidget } from '@escena/db/tryon-widgets/open-widget';
import { toAppError } from '@escena/core/app-error';
import { getServices } from './get-services.ts';

/** Origins whose pages may show the page at this path in a frame: a configurator's or a try-on's own, and of all other pages nobody's. */
export async function frameAncestors(pathname: string): Promise<readonly string[]> {
  const [, tryon, token] = /^\/embed\/(tryon\/)?([^/]+)$/.exec(pathname) ?? [];
  if (token === undefined) return [];
  const open = tryon === undefined ? openConfigurator : openWidget;
  try {
    return (await open(getServices().db, { token })).origins;
  } catch (thrown) {
    if (toAppError(thrown).code === 'not_found') return [];
    throw thrown;
  }
}
