import type { Context } from '../context.ts';
import type { Links } from '../links/create-links.ts';

/** Requests a minute; the same number may come at once. */
export interface ApiLimits {
  readonly keyPerMinute: number;
  readonly workspacePerMinute: number;
}

/** What the app gives the public API: the services of every call, the signing of links, the limits. */
export interface RestServices extends Omit<
  Context,
  'userId' | 'apiKey' | 'workspaceId' | 'ip' | 'isLocal' | 'session' | 'locale'
> {
  readonly links: Links;
  readonly limits: ApiLimits;
}
