import type { Arm } from '../arm.ts';
import { chooseArm } from '../choose-arm.ts';
import { type DelayedRewards, fitDelay, noDelay } from '../delay.ts';
import { makePlan, type Plan, type Rules } from '../plan.ts';
import { createRandom } from '../random.ts';
import type { Tally } from '../tally.ts';

export const hour = 3600 * 1000;
export const day = 24 * hour;

export interface World {
  readonly arms: readonly Arm[];
  /** the true reward rate of an arm at a time */
  readonly rate: (arm: number, at: number) => number;
  /** how long a reward takes, milliseconds, from a uniform number; default at once */
  readonly delay?: (arm: number, uniform: number) => number;
  /** rewards that come later are lost; with it the plan corrects for what has not come yet */
  readonly window?: number;
  /** between two plans, milliseconds */
  readonly step: number;
  readonly impressionsPerStep: number;
  readonly steps: number;
  /** part of the traffic shown every arm alike; default .1 */
  readonly holdout?: number;
  readonly rules: Rules;
  readonly seed: number;
}

export interface Step {
  readonly plan: Plan;
  /** impressions of the optimised traffic, by arm */
  readonly shown: readonly number[];
  /** expected rewards lost against always showing the best, so far; and what showing all alike would have lost */
  readonly regret: number;
  readonly uniformRegret: number;
}

/** A campaign step by step, as the server runs it: what is known at a step's start decides the step. */
export function* simulate(world: World): Generator<Step> {
  const { arms, rate, window, holdout = 0.1, rules } = world;
  const random = createRandom(world.seed);
  const tallies: (Tally & { impressions: number; rewards: number })[] = [];
  const arrived: DelayedRewards[] = [];
  let coming: { tally: (typeof tallies)[number]; at: number; delay: number }[] = [];
  let [regret, uniformRegret] = [0, 0];
  for (let index = 0; index < world.steps; index++) {
    const now = index * world.step;
    for (const { tally, at, delay } of coming.filter((reward) => reward.at + reward.delay <= now)) {
      tally.rewards += 1;
      arrived.push({ age: -at, delay, rewards: 1 });
    }
    coming = coming.filter(({ at, delay }) => at + delay > now);
    const delay =
      window === undefined
        ? noDelay
        : fitDelay(
            arrived.map((reward) => ({ ...reward, age: now + reward.age })),
            window,
          );
    const plan = makePlan(arms, tallies, { rules, now, delay, random: createRandom(world.seed) });
    const [chosen, held] = [false, true].map((isHeld) =>
      arms.map(({ id }) => ({ arm: id, at: now, stratum: '', held: isHeld, impressions: 0, rewards: 0 })),
    );
    const rates = arms.map((_, arm) => rate(arm, now));
    const top = Math.max(...rates);
    const mean = rates.reduce((sum, value) => sum + value, 0) / rates.length;
    for (let i = 0; i < world.impressionsPerStep; i++) {
      const byChance = random() < holdout;
      const arm = byChance
        ? Math.floor(random() * arms.length)
        : chooseArm(plan.posterior, plan.eligible, random);
      const tally = (byChance ? held : chosen)?.[arm];
      if (!tally) throw new RangeError(`no arm ${arm}`);
      tally.impressions += 1;
      regret += top - (rates[arm] ?? 0);
      uniformRegret += top - mean;
      if (random() >= (rates[arm] ?? 0)) continue;
      const late = world.delay?.(arm, random()) ?? 0;
      if (window === undefined || late < window) coming.push({ tally, at: now, delay: late });
    }
    tallies.push(...(chosen ?? []), ...(held ?? []));
    yield { plan, shown: (chosen ?? []).map(({ impressions }) => impressions), regret, uniformRegret };
  }
}
