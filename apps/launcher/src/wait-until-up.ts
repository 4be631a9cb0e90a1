import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 100;

/** Resolves when `url` answers 200. @throws Error after `timeoutMs` */
export async function waitUntilUp(url: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    signal.throwIfAborted();
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(pollMs);
  }
  throw new Error(`${url} did not answer within ${timeoutMs / 1000} s`);
}
