import { createHash } from 'node:crypto';
import { AppError } from '@escena/core/app-error';
import type { Db } from '@escena/db/create-db';
import { takeFromLimits } from '@escena/db/rate-limits/take-from-limits';

/**
 * How often an account, and an address of the network, may try. Generous to people, useless for guessing: ten passwords a
 * quarter of an hour are a thousand a day.
 */
const limits = {
  password: { seconds: 900, perAccount: 10, perIp: 50 },
  letter: { seconds: 3600, perAccount: 5, perIp: 30 },
  link: { seconds: 900, perAccount: 30, perIp: 100 },
  invitation: { seconds: 86_400, perAccount: 100, perIp: 200 },
  workspace: { seconds: 86_400, perAccount: 10, perIp: 50 },
} as const;

interface Attempt {
  readonly action: keyof typeof limits;
  /** whose: an address, a person, a workspace; kept as a hash */
  readonly account: string;
  readonly ip: string | null;
}

/** @throws AppError `sign_in.too_many` */
export async function throttle(db: Db, { action, account, ip }: Attempt): Promise<void> {
  const { seconds: windowSeconds, perAccount, perIp } = limits[action];
  const who = createHash('sha256').update(account).digest('hex').slice(0, 32);
  const states = await takeFromLimits(db, [
    { key: `${action}:account:${who}`, quota: perAccount, windowSeconds },
    ...(ip === null ? [] : [{ key: `${action}:ip:${ip}`, quota: perIp, windowSeconds }]),
  ]);
  const retryInMs = Math.max(...states.map((state) => state.retryInMs));
  if (states.some(({ allowed }) => !allowed))
    throw new AppError('sign_in.too_many', { data: { retryInSeconds: Math.ceil(retryInMs / 1000) } });
}
