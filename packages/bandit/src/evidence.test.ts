import { expect, it } from 'vitest';
import { noDelay } from './delay.ts';
import { gatherEvidence } from './evidence.ts';
import type { Tally } from './tally.ts';

const arms = ['a', 'b'].map((id) => ({ id, factors: { creative: id } }));
const tally = (arm: string, more: Partial<Tally>): Tally => ({
  arm,
  at: 0,
  stratum: 'feed',
  held: false,
  impressions: 0,
  rewards: 0,
  ...more,
});
const counting = { now: 100, halfLife: 50, delay: noDelay };

it('counts half what is a half-life old', () => {
  const tallies = [
    tally('a', { at: 100, impressions: 10 }),
    tally('a', { at: 50, impressions: 10, rewards: 2 }),
  ];
  expect(gatherEvidence(arms, tallies, counting)).toMatchObject([{ arm: 0, trials: 15, successes: 1 }]);
});

it('counts as trials only what could have been rewarded by now, and never less than what was', () => {
  const young = { ...counting, halfLife: Infinity, delay: () => 0.25 };
  expect(gatherEvidence(arms, [tally('a', { impressions: 100, rewards: 4 })], young)[0]?.trials).toBe(25);
  expect(gatherEvidence(arms, [tally('a', { impressions: 100, rewards: 40 })], young)[0]?.trials).toBe(40);
});

it('hardly counts what was before the race was turned over', () => {
  const changed = { ...counting, halfLife: Infinity, changedAt: 60 };
  const tallies = [tally('b', { at: 10, impressions: 100 }), tally('b', { at: 60, impressions: 100 })];
  expect(gatherEvidence(arms, tallies, changed)[0]?.trials).toBeCloseTo(105, 9);
});

it('tells places apart, and takes a place hardly seen to be like the rest', () => {
  const evidence = gatherEvidence(
    arms,
    [
      tally('a', { stratum: 'stories', impressions: 1e6, rewards: 4e4 }),
      tally('b', { stratum: 'feed', impressions: 1e6, rewards: 1e4 }),
      tally('b', { stratum: 'new', impressions: 1 }),
    ],
    { ...counting, now: 0 },
  );
  const [stories = 0, feed = 0, fresh = 0] = evidence.map(({ offset }) => offset);
  expect(stories - feed).toBeCloseTo(Math.log(0.04 / 0.96) - Math.log(0.01 / 0.99), 2);
  expect(Math.abs(fresh)).toBeLessThan(0.02);
});

it('leaves out arms that are no more', () => {
  expect(gatherEvidence(arms, [tally('gone', { impressions: 5 })], counting)).toEqual([]);
});
