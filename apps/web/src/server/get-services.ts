import { createChangeFeed } from '@escena/api/create-change-feed';
import type { Context } from '@escena/api/context';
import { openShop } from '@escena/billing/stripe/stripe-env';
import { createDb } from '@escena/db/create-db';
import { watchChanges } from '@escena/db/watch-changes';
import { createQueue } from '@escena/queue/create-queue';
import { createLinks, type Links } from '@escena/api/create-links';
import type { ApiLimits } from '@escena/api/handle-rest';
import { createRemotePolicy } from '@escena/remote/remote-policy';
import { openStorage } from '@escena/storage/open-storage';
import { type Env, env } from '../env.ts';

export interface Services extends Pick<
  Context,
  'db' | 'queue' | 'storage' | 'changes' | 'shop' | 'publicUrl' | 'remote' | 'mostUnfinishedJobs'
> {
  readonly links: Links;
  readonly limits: ApiLimits;
}

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
    remote: createRemotePolicy(config),
    mostUnfinishedJobs: config.ESCENA_JOBS_PER_WORKSPACE,
    links: createLinks({ publicUrl: config.NEXTAUTH_URL, secret: config.NEXTAUTH_SECRET }),
    limits: {
      keyPerMinute: config.ESCENA_API_KEY_RATE,
      workspacePerMinute: config.ESCENA_API_WORKSPACE_RATE,
    },
  };
}
