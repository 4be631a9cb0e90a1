import type { Db, Tx } from '../create-db.ts';
import { expiryOf } from './session-lifetime.ts';

export interface NewSession {
  /** SHA-256 of the token in the cookie */
  readonly tokenHash: string;
  readonly userId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** As much of a browser's name of itself as anyone needs to recognise it. */
const userAgentLength = 300;

export async function createSession(
  db: Db | Tx,
  { tokenHash, userId, ip, userAgent }: NewSession,
): Promise<{ id: string; expires: Date }> {
  const now = new Date();
  return db.session.create({
    data: {
      sessionToken: tokenHash,
      userId,
      ip,
      userAgent: userAgent?.slice(0, userAgentLength),
      createdAt: now,
      lastSeenAt: now,
      expires: expiryOf({ createdAt: now, now }),
    },
    select: { id: true, expires: true },
  });
}
