import type { Db, Tx } from '../create-db.ts';
import { type ApiKey, apiKeyFields } from './api-key-fields.ts';

/** Between two notes of a key's use: a person wants to know the day, and a busy key must not write with every request. */
const noteEveryMs = 60_000;

/**
 * The key with this hash, if it may still be used; that it was is noted, at most once a minute.
 * @param hash SHA-256, hex
 */
export async function findApiKey(
  db: Db | Tx,
  { hash, now = new Date() }: { hash: string; now?: Date },
): Promise<ApiKey | undefined> {
  const key = await db.apiKey.findUnique({ where: { hash }, select: apiKeyFields });
  if (!key || key.revokedAt || (key.expiresAt && key.expiresAt <= now)) return undefined;
  const noteBefore = new Date(now.getTime() - noteEveryMs);
  if (!key.lastUsedAt || key.lastUsedAt <= noteBefore)
    await db.apiKey.updateMany({
      where: { id: key.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: noteBefore } }] },
      data: { lastUsedAt: now },
    });
  return key;
}
