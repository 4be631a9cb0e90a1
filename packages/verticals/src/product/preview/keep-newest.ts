import { AppError } from '@escena/core/app-error';

/**
 * Answers by their key, the least recently asked for dropped first; one that fails is not kept. One that somebody else
 * called off is made again.
 */
export function keepNewest<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = kept.get(key);
    kept.delete(key);
    const answer =
      known?.catch((error: unknown) => (isCalledOff(error) ? make() : Promise.reject(error))) ?? make();
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}

function isCalledOff(error: unknown): boolean {
  return error instanceof AppError && error.code === 'job.cancelled';
}
