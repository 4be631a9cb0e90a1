import { createHmac } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import { z } from 'zod';
import type { ModeratedPicture, ModerationContext, Moderator, Verdict } from './moderator.ts';

export interface HttpModeratorOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs: number;
  /** an answer that never comes counts as `flag` and not as an error */
  readonly failOpen: boolean;
}

/** An answer is a line of JSON. */
const maxAnswerBytes = 10_000;

const answer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('allow') }),
  z.object({ outcome: z.literal('flag'), reason: z.string().max(300) }),
  z.object({ outcome: z.literal('block'), reason: z.string().max(300) }),
]);

/**
 * Asks over HTTP: `POST` of `{ phase, workspaceId, jobId or assetId, tool, mime, image }` (base64), signed in `Escena-Signature` as
 * `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`. Answers `{ outcome: allow | flag | block, reason }`.
 * The address is the operator's own, so it may be private; redirects are not followed.
 */
export function createHttpModerator(options: HttpModeratorOptions): Moderator {
  return {
    async moderate(picture, context) {
      try {
        return await ask(options, picture, context);
      } catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        if (options.failOpen) return { outcome: 'flag', reason: `not checked: ${detail}`.slice(0, 300) };
        throw new AppError('moderation.unavailable', { detail, cause });
      }
    },
  };
}

async function ask(
  { url, secret, timeoutMs }: HttpModeratorOptions,
  { bytes, mime }: ModeratedPicture,
  context: ModerationContext,
): Promise<Verdict> {
  const body = JSON.stringify({ ...context, mime, image: Buffer.from(bytes).toString('base64') });
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'escena-signature': `t=${seconds},v1=${signature}` },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await readShort(response);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return answer.parse(JSON.parse(text));
}

async function readShort(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxAnswerBytes) throw new Error(`an answer of more than ${maxAnswerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
