import { createChangeFeed } from '@escena/api/create-change-feed';
import type { Context } from '@escena/api/context';
import { openShop } from '@escena/billing/stripe/stripe-env';
import { createDb } from '@escena/db/create-db';
import { watchChanges } from '@escena/db/watch-changes';
import { createQueue } from '@escena/queue/create-queue';
import { openStorage } from '@escena/storage/open-storage';
import { type Env, env } from '../env.ts';

export type Services = Pick<Context, 'db' | 'queue' | 'storage' | 'changes' | 'shop' | 'publicUrl'>;

/** On the process, not in the module: the development server loads a module anew with every change. */
const kept: typeof globalThis & { escenaServices?: Services } = globalThis;

/** The services of this process, made at the first request; they connect when first used. */
export function getServices(): Services {
  kept.escenaServices ??= createServices(env());
  return kept.escenaServices;
}

function createServices(config: Env): Services {
  const url = config.DATABASE_URL;
  // Followed for as long as the process lives.
  const { signal } = new AbortController();
  return {
    db: createDb({ url }),
    queue: createQueue({ url }),
    changes: createChangeFeed(watchChanges({ url, signal })),
    storage: openStorage(config),
    shop: openShop(config),
    publicUrl: config.NEXTAUTH_URL,
  };
}
