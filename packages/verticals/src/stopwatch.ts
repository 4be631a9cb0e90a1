/** Wall time by stage, in milliseconds. */
export interface Stopwatch {
  readonly timings: Readonly<Record<string, number>>;
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>;
}

/** @param earlier stages already timed, carried over */
export function createStopwatch(earlier: Readonly<Record<string, number>> = {}): Stopwatch {
  const timings: Record<string, number> = { ...earlier };
  return {
    timings,
    async time(stage, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        timings[stage] = Math.round((timings[stage] ?? 0) + performance.now() - start);
      }
    },
  };
}
