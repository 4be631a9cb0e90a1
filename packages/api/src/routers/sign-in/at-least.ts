import { setTimeout as sleep } from 'node:timers/promises';

/** Looking up an address, making a link and handing it to the post takes a few milliseconds; nobody hears which were done. */
const floorMs = 250;

/** Answers, or refuses, no sooner than any other case would. */
export async function atLeast<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work, sleep(floorMs)]);
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
