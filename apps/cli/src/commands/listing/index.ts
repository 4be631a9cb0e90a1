import type { Escena } from '@escena/client';
import type { CommandContext } from '../index.ts';

export interface ListingContext extends CommandContext {
  readonly escena: Escena;
}

interface ListingCommand {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<{ run(argv: readonly string[], context: ListingContext): Promise<void> }>;
}

/** What `escena listing` can do, in the order in which it is done. */
export const listingCommands = {
  create: {
    usage: 'FOLDER --address A [--reference R --profile P --label yes|no --contact C --style S]',
    summary: 'send the photos of a folder, in the order of their names',
    load: () => import('./create.ts'),
  },
  show: {
    usage: 'LISTING',
    summary: 'its photos, rooms and how far each is',
    load: () => import('./show.ts'),
  },
  price: { usage: 'LISTING', summary: 'what staging would cost', load: () => import('./price.ts') },
  stage: { usage: 'LISTING', summary: 'stage all that is left, and wait', load: () => import('./stage.ts') },
  approve: {
    usage: 'LISTING NUMBER…',
    summary: 'say that pictures may go out, by the number of the photo',
    load: () => import('./approve.ts'),
  },
  deliver: {
    usage: 'LISTING --out FILE.zip [--days N]',
    summary: 'the ZIP and the client’s page of what is approved',
    load: () => import('./deliver.ts'),
  },
} as const satisfies Record<string, ListingCommand>;

export function isListingCommand(name: string): name is keyof typeof listingCommands {
  return Object.hasOwn(listingCommands, name);
}
