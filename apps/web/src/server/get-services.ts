import type { Site } from '@escena/accounts/site';
import { createChangeFeed } from '@escena/api/create-change-feed';
import type { Context } from '@escena/api/context';
import { openShop } from '@escena/billing/stripe/stripe-env';
import { createDb } from '@escena/db/create-db';
import { watchChanges } from '@escena/db/watch-changes';
import { openMail } from '@escena/mail/open-mail';
import { createQueue } from '@escena/queue/create-queue';
import { createLinks, type Links } from '@escena/api/create-links';
import type { ApiLimits } from '@escena/api/handle-rest';
import { createRemotePolicy } from '@escena/remote/remote-policy';
import { openStorage } from '@escena/storage/open-storage';
import { type Env, env } from '../env.ts';
import { logFailure } from './log-failure.ts';
import { logger } from './logger.ts';
import { signInServices } from './sign-in-services.ts';

export interface Services extends Pick<
  Context,
  | 'db'
  | 'queue'
  | 'storage'
  | 'changes'
  | 'shop'
  | 'remote'
  | keyof Site
  | 'signInServices'
  | 'mostUnfinishedJobs'
> {
  readonly links: Links;
  readonly limits: ApiLimits;
}

/** A count on one's own machine, not a price. */
const creditsWhereNothingIsSold = 1000;

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
  const shop = openShop(config);
  return {
    db: createDb({ url }),
    queue: createQueue({ url }),
    changes: createChangeFeed(watchChanges({ url, signal })),
    storage: openStorage(config),
    shop,
    mail: openMail(config, {
      log: (letter) => logger().info(letter, 'a letter that nobody delivers: SMTP_HOST is not set'),
      report: (error, facts) => logFailure(error, { ...facts, lost: 'letter' }),
    }),
    publicUrl: config.NEXTAUTH_URL,
    remote: createRemotePolicy(config),
    mostUnfinishedJobs: config.ESCENA_JOBS_PER_WORKSPACE,
    links: createLinks({ publicUrl: config.NEXTAUTH_URL, secret: config.NEXTAUTH_SECRET }),
    limits: {
      keyPerMinute: config.ESCENA_API_KEY_RATE,
      workspacePerMinute: config.ESCENA_API_WORKSPACE_RATE,
    },
    signUp: config.ESCENA_SIGN_UP,
    startingCredits: config.ESCENA_STARTING_CREDITS ?? (shop ? 0 : creditsWhereNothingIsSold),
    signInServices: signInServices(config).map(({ id, name }) => ({ id, name })),
  };
}
