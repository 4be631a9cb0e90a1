import { expect, it } from 'vitest';
import { planSampling } from '../schedulers/plan-sampling.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import { levelAt } from '../schedules/noise-path.ts';
import { tensor } from '../tensor.ts';
import { keepOutside } from './keep-outside.ts';

const { path } = planSampling(parseSchedulerConfig({ _class_name: 'DDIMScheduler' }, 'f'), { steps: 4 });
const picture = {
  original: tensor([1, 2, 1, 2], Float32Array.of(1, 2, 3, 4)),
  noise: tensor([1, 2, 1, 2], Float32Array.of(-1, 1, -1, 1)),
  mask: tensor([1, 1, 1, 2], Float32Array.of(1, 0)),
};
const x = tensor([1, 2, 1, 2], Float32Array.of(10, 20, 30, 40));

it('puts the picture back at the level just reached, in every channel', () => {
  const { alpha, sigma } = levelAt(path, 2);
  const [inside, outside, otherInside, otherOutside] = keepOutside(path, picture)(x, 2).data;
  expect([inside, otherInside]).toEqual([10, 30]);
  expect(outside).toBeCloseTo(2 * alpha + sigma, 6);
  expect(otherOutside).toBeCloseTo(4 * alpha + sigma, 6);
});

it('leaves the picture itself after the last call', () => {
  expect([...keepOutside(path, picture)(x, 4).data]).toEqual([10, 2, 30, 4]);
});
