import type { OnProgress, Progress, Stage } from '@escena/core/progress';

/** The share of a run's time that each stage is expected to take; they need not sum to 1. */
export type StageWeights = Partial<Record<Stage, number>>;

export interface ProgressMeter {
  /** Reports `fraction` (0…1) of `stage` within round `round` (0-based); never lets the total go back. */
  report(stage: Stage, fraction: number, extra?: Pick<Progress, 'preview' | 'step' | 'steps'>): void;
  /** Starts the next round of the repeated stages. */
  nextRound(): void;
}

interface MeterOptions {
  /** stages that run once, first */
  readonly once: StageWeights;
  /** stages that run in every round */
  readonly each: StageWeights;
  readonly rounds: number;
  readonly onProgress: OnProgress | undefined;
  /** milliseconds, monotonic */
  readonly now?: () => number;
}

/** Below this share of the work an estimate of what is left would jump about. */
const etaFloor = 0.04;

/** Turns stage-wise reports of a run into one monotonic fraction with an ETA. */
export function createProgressMeter(options: MeterOptions): ProgressMeter {
  const now = options.now ?? (() => performance.now());
  const start = now();
  const onceTotal = sum(options.once);
  const eachTotal = sum(options.each);
  const total = onceTotal + eachTotal * options.rounds;
  let round = 0;
  let reached = 0;

  return {
    report(stage, fraction, extra = {}) {
      const inOnce = stage in options.once;
      const weights = inOnce ? options.once : options.each;
      const base = inOnce ? 0 : onceTotal + eachTotal * round;
      const done = base + before(weights, stage) + (weights[stage] ?? 0) * Math.min(Math.max(fraction, 0), 1);
      reached = Math.max(reached, Math.min(done / total, 1));
      const elapsedSeconds = (now() - start) / 1000;
      const etaSeconds =
        reached > etaFloor ? Math.max(0, Math.round((elapsedSeconds / reached) * (1 - reached))) : undefined;
      options.onProgress?.({ stage, fraction: reached, etaSeconds, ...extra });
    },
    nextRound() {
      round += 1;
    },
  };
}

function sum(weights: StageWeights): number {
  return Object.values(weights).reduce((total, weight) => total + weight, 0);
}

function before(weights: StageWeights, stage: Stage): number {
  let total = 0;
  for (const [name, weight] of Object.entries(weights)) {
    if (name === stage) return total;
    total += weight;
  }
  return total;
}
