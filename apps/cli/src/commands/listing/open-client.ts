import { createEscena, type Escena } from '@escena/client';
import { UsageError } from '../../usage-error.ts';
import type { CommandContext } from '../index.ts';

/** The Escena that the shell names. @throws UsageError without a key */
export function openClient({ api }: Pick<CommandContext, 'api'>): Escena {
  if (!api.key) throw new UsageError('set ESCENA_API_KEY to a key from Settings → API, and ESCENA_URL');
  return createEscena({ apiKey: api.key, baseUrl: api.url });
}
