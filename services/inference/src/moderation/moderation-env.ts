import { z } from 'zod';
import { createHttpModerator } from './http-moderator.ts';
import { allowAll, type Moderator } from './moderator.ts';

/** The environment of moderation; without a URL every picture is allowed. */
export const moderationEnv = {
  /** asked about every photo and every picture; may lie in one's own network */
  MODERATION_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** signs what is sent there */
  MODERATION_SECRET: z.string().min(16).optional(),
  MODERATION_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  /** when it does not answer: `closed` stops the job, `open` lets it go on */
  MODERATION_FAIL: z.enum(['closed', 'open']).default('closed'),
};

/** @throws Error for a URL without a secret: whoever answers could not know who asks */
export function openModerator(env: z.infer<z.ZodObject<typeof moderationEnv>>): Moderator {
  const { MODERATION_URL: url, MODERATION_SECRET: secret } = env;
  if (url === undefined) return allowAll;
  if (secret === undefined) throw new Error('MODERATION_URL needs MODERATION_SECRET beside it');
  return createHttpModerator({
    url,
    secret,
    timeoutMs: env.MODERATION_TIMEOUT_MS,
    failOpen: env.MODERATION_FAIL === 'open',
  });
}
