import type { Site } from '@escena/accounts/site';
import type { Shop } from '@escena/billing/stripe/open-stripe';
import type { AppError } from '@escena/core/app-error';
import type { Permission } from '@escena/core/permissions';
import type { Locale } from '@escena/core/text';
import type { Queue } from '@escena/queue/create-queue';
import type { RemotePolicy } from '@escena/remote/remote-policy';
import type { Storage } from '@escena/storage/storage';
import type { ChangeFeed } from './live/create-change-feed.ts';

/** What the app gives every call: its services, and who is calling. */
export interface Context extends Site {
  readonly queue: Queue;
  readonly storage: Storage;
  readonly changes: ChangeFeed;
  /** null where nothing is sold: credits are given out by whoever runs the installation */
  readonly shop: Shop | null;
  /** which addresses of others may be asked for, or told of events */
  readonly remote: RemotePolicy;
  /** jobs of a workspace that may wait or run at the same time */
  readonly mostUnfinishedJobs: number;
  /** other services that a person may sign in by, as the deployment configures them */
  readonly signInServices: readonly { readonly id: string; readonly name: string }[];
  /** of the asker, for letters */
  readonly locale: Locale;
  /** the signed-in person, from the session row, or whoever made the API key; null for a stranger */
  readonly userId: string | null;
  /** the key that the call was made with; null for a person at the pages */
  readonly apiKey: ApiKeyOfCall | null;
  /** which of their workspaces the person works in; null, or one that is not theirs, means the first they joined */
  readonly workspaceId: string | null;
  /** the address that the call came from, as far as the proxies in front are known */
  readonly ip: string | null;
  /** the request was made on the machine itself, to a server that listens there only */
  readonly isLocal: boolean;
  readonly session: SessionOfBrowser;
  /** for the log: what failed beside an answer that stands */
  report(error: AppError, facts: Readonly<Record<string, unknown>>): void;
}

/** The session of the browser that called. */
export interface SessionOfBrowser {
  /** of its row; null for whoever is not signed in */
  readonly id: string | null;
  /** a new session, whose cookie goes with the answer; the one before ends */
  open(userId: string): Promise<void>;
  /** removes row and cookie */
  close(): Promise<void>;
  /** from now on this browser works in that workspace; whoever calls has checked that it is the person's */
  enter(workspaceId: string): Promise<void>;
}

export interface ApiKeyOfCall {
  readonly id: string;
  readonly workspaceId: string;
  readonly scopes: readonly Permission[];
}
