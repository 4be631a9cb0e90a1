import { expect, it } from 'vitest';
import { type GenerateRequest, parseGenerateCase } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { sdxlTimeIds } from './sdxl-time-ids.ts';

const image = { width: 8, height: 8, channels: 3, data: new Uint8Array(192) } as const;
function ids(extra: object, { scored = false, brought = false } = {}): number[][] {
  const { controls: _, ...options } = parseGenerateCase({ pipeline: 'text-to-image', extra }).extra;
  const request = { extra: options, ...(brought && { image }) } as GenerateRequest;
  const models = {
    index: { requires_aesthetics_score: scored },
    graph: () => undefined,
  } as unknown as Models;
  const { positive, negative } = sdxlTimeIds(models, request, { width: 64, height: 96 });
  return [[...positive.data], [...negative.data]];
}
const sizes = {
  original_size: [10, 20],
  crops_coords_top_left: [1, 2],
  target_size: [30, 40],
  negative_original_size: [50, 60],
  negative_crops_coords_top_left: [3, 4],
  negative_target_size: [70, 80],
};

it('says original, corner and target, height first; by default what is drawn', () => {
  expect(ids({})).toEqual([
    [96, 64, 0, 0, 96, 64],
    [96, 64, 0, 0, 96, 64],
  ]);
  expect(ids(sizes)).toEqual([
    [10, 20, 1, 2, 30, 40],
    [50, 60, 3, 4, 70, 80],
  ]);
});

it('has diffusers’ habits: both negative sizes or none without a picture, the same corner with one', () => {
  const { negative_target_size: _, ...one } = sizes;
  expect(ids(one)[1]).toEqual([10, 20, 1, 2, 30, 40]);
  expect(ids(one, { brought: true })[1]).toEqual([50, 60, 1, 2, 30, 40]);
});

it('tells a refiner scores instead of targets', () => {
  expect(ids({}, { scored: true, brought: true })).toEqual([
    [96, 64, 0, 0, 6],
    [96, 64, 0, 0, 2.5],
  ]);
  expect(
    ids({ ...sizes, aesthetic_score: 7, negative_aesthetic_score: 1 }, { scored: true, brought: true }),
  ).toEqual([
    [10, 20, 1, 2, 7],
    [50, 60, 3, 4, 1],
  ]);
  expect(() => ids({}, { scored: true })).toThrow(/refiner/);
});
