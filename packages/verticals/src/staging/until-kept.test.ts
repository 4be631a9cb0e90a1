import { expect, it } from 'vitest';
import { mostTries, untilKept } from './until-kept.ts';

const kept = (score: number) => ({ score, lines: score, surfaces: 1 });

it('draws again from another seed until the room is kept', async () => {
  const seeds: number[] = [];
  const scores = [0.5, 0.9, 0.99];
  const picture = await untilKept(7, (seed) => {
    seeds.push(seed);
    return Promise.resolve({ structure: kept(scores[seeds.length - 1] ?? 0), rendering: {} });
  });
  expect(picture).toMatchObject({ tries: 3, structure: { score: 0.99 } });
  expect(seeds[0]).toBe(7);
  expect(new Set(seeds).size).toBe(3);
});

it('gives up in the end, so that nothing is charged', async () => {
  let tries = 0;
  const drawing = untilKept(7, () => {
    tries++;
    return Promise.resolve({ structure: kept(0.5), rendering: {} });
  });
  await expect(drawing).rejects.toMatchObject({ code: 'staging.structure_changed' });
  expect(tries).toBe(mostTries);
});

it('takes what was only traced as it is', async () => {
  await expect(untilKept(7, () => Promise.resolve({ structure: kept(0.5) }))).resolves.toMatchObject({
    tries: 1,
  });
});
