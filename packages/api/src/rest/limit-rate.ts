/**
 * Requests a minute, by key and by workspace, counted for all processes; and how they are told
 * (draft-ietf-httpapi-ratelimit-headers: two fields, no longer the three of its first drafts).
 */
import { type LimitState, takeFromLimits } from '@escena/db/rate-limits/take-from-limits';
import type { RestCaller } from './authenticate.ts';
import type { RestServices } from './rest-services.ts';

const windowSeconds = 60;

export interface RateDecision {
  readonly allowed: boolean;
  /** for every answer */
  readonly headers: Readonly<Record<string, string>>;
}

/** Takes one request from both limits, or from none. */
export async function limitRate(
  { db, limits }: Pick<RestServices, 'db' | 'limits'>,
  { apiKey }: RestCaller,
): Promise<RateDecision> {
  const asked = [
    { name: 'key', key: `key:${apiKey.id}`, quota: limits.keyPerMinute, windowSeconds },
    {
      name: 'workspace',
      key: `workspace:${apiKey.workspaceId}`,
      quota: limits.workspacePerMinute,
      windowSeconds,
    },
  ];
  const states = await takeFromLimits(db, asked);
  const allowed = states.every((state) => state.allowed);
  const list = (item: (state: LimitState, k: number) => string) =>
    states.map((state, k) => `"${asked[k]?.name}"${item(state, k)}`).join(', ');
  const waitMs = Math.max(...states.map(({ retryInMs }) => retryInMs));
  return {
    allowed,
    headers: {
      'RateLimit-Policy': list((_, k) => `;q=${asked[k]?.quota};w=${windowSeconds}`),
      RateLimit: list(({ remaining, fullInMs }) => `;r=${remaining};t=${Math.ceil(fullInMs / 1000)}`),
      ...(allowed ? {} : { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) }),
    },
  };
}
