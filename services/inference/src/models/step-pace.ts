/** How long a process may say nothing before it is taken for hung, learnt from its own steps. */
export interface PaceLimits {
  /** until the first step: loading and text encoders */
  readonly startMs: number;
  /** never less, so that a short pause of the machine kills nobody */
  readonly leastMs: number;
  /** times the slowest step so far: a batch that others join takes longer, decoding takes a few steps' time */
  readonly factor: number;
}

export const paceLimits: PaceLimits = { startMs: 600_000, leastMs: 60_000, factor: 10 };

/** One model process's pace, over all its requests. */
export class StepPace {
  readonly #limits: PaceLimits;
  #slowestMs: number | undefined;

  constructor(limits: PaceLimits) {
    this.#limits = limits;
  }

  /** A request's own clock: call it when the request is ready and after every step. */
  watch(): { ready(): void; step(): void; allowedMs(): number } {
    let last: number | undefined;
    let steps = 0;
    return {
      ready: () => {
        last = performance.now();
      },
      step: () => {
        const now = performance.now();
        // The first holds the text encoders' time too: as a bound for the next it only errs on the patient side.
        if (last !== undefined) this.#slowestMs = Math.max(this.#slowestMs ?? 0, now - last);
        last = now;
        steps += 1;
      },
      allowedMs: () => {
        const { startMs, leastMs, factor } = this.#limits;
        return steps === 0 ? startMs : Math.max(leastMs, factor * (this.#slowestMs ?? 0));
      },
    };
  }

  /** How long a cancelled request may take to its next step, when it should end by itself. */
  graceMs(): number {
    return this.#slowestMs === undefined
      ? this.#limits.leastMs
      : Math.max(this.#limits.leastMs / 4, 3 * this.#slowestMs);
  }
}
