const dayMs = 86_400_000;

/** This long without a visit ends a session. */
export const idleMs = 30 * dayMs;
/** No session gets older than this, however often it is used. */
export const oldestMs = 90 * dayMs;
/** A visit is written down at most this often. */
export const visitMs = 5 * 60_000;

/** When a session ends that is visited now. */
export function expiryOf({ createdAt, now }: { createdAt: Date; now: Date }): Date {
  return new Date(Math.min(now.getTime() + idleMs, createdAt.getTime() + oldestMs));
}
