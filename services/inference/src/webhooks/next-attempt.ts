/** Seconds after each failed attempt: quick while a restart may be the reason, then ever longer, three days in all. */
const delaysSeconds = [5, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** Share of a delay by which it may be shorter or longer: what failed together does not come back together. */
const jitter = 0.2;

export const mostAttempts = delaysSeconds.length + 1;

/** When to try again; null when it was tried often enough. @param attempts so far, 1 or more */
export function nextAttempt(attempts: number, now: Date, random: () => number = Math.random): Date | null {
  const delay = delaysSeconds[attempts - 1];
  if (delay === undefined) return null;
  return new Date(now.getTime() + delay * 1000 * (1 - jitter + 2 * jitter * random()));
}
