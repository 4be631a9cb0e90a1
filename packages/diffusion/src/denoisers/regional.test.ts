import { expect, it } from 'vitest';
import type { Conditioning } from '../families/family.ts';
import { latentLayout } from '../families/latent-layout.ts';
import type { NoisePath } from '../schedules/noise-path.ts';
import { type Tensor, tensor, zeros } from '../tensor.ts';
import { type Region, regional } from './regional.ts';
import type { DenoiserRow, RunRows } from './rows.ts';

const path: NoisePath = {
  alphas: Float32Array.of(0.6, 0.8, 1),
  sigmas: Float32Array.of(0.8, 0.6, 0),
  timesteps: Float32Array.of(900, 400),
  units: 'preserving',
};
const input = tensor([1, 2, 1, 4], Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8));
const text = (value: number) => ({ text: tensor([1], Float32Array.of(value)) });
const nothing = text(0);
const prompt = (value: number, guidance = 1): Conditioning => ({
  positive: text(value),
  ...(guidance > 1 && { negative: nothing }),
  guidance,
  guidanceRescale: 0,
});
const region = (conditioning: Conditioning, ...shares: number[]): Region => ({
  conditioning,
  shares: Float32Array.from(shares),
});

/** Answers every cell with its row's text, and keeps what it was asked. */
function run(regions: readonly Region[], call = 0): Promise<{ mean: Tensor; rows: readonly DenoiserRow[] }> {
  let rows: readonly DenoiserRow[] = [];
  const runRows: RunRows = async (given) => {
    rows = given;
    return given.map(({ feeds }) => {
      const answer = zeros(input.dims);
      answer.data.fill(feeds.text?.data[0] ?? NaN);
      return answer;
    });
  };
  const predict = regional({ regions, layout: latentLayout, runRows, path });
  return predict(input, 900, call).then((mean) => ({ mean, rows }));
}

it('gives each place its own prompt’s answer, and overlaps the mean by shares', async () => {
  const { mean, rows } = await run([
    region(prompt(10), 1, 0.5, 0, 0),
    region(prompt(20), 0, 0.5, 1, 0.25),
    region(prompt(40), 0, 0, 0, 0.75),
  ]);
  expect([...mean.data]).toEqual([10, 15, 20, 35, 10, 15, 20, 35]);
  expect(rows.map(({ feeds, timestep }) => [feeds.text?.data[0], timestep])).toEqual([
    [10, 900],
    [20, 900],
    [40, 900],
  ]);
  expect(rows.every(({ sample }) => sample === input)).toBe(true);
});

it('guides each prompt away from nothing, asked once for all', async () => {
  const { mean, rows } = await run([region(prompt(10, 3), 1, 1, 0, 0), region(prompt(20, 3), 0, 0, 1, 1)]);
  expect([...mean.data]).toEqual([30, 30, 60, 60, 30, 30, 60, 60]);
  expect(rows.map(({ feeds }) => feeds.text?.data[0])).toEqual([0, 10, 20]);
});

it('shows a placed prompt a plain ground around it for the first calls, at the call’s noise', async () => {
  const ground = tensor(input.dims, Float32Array.of(1, 1, 1, 1, -1, -1, -1, -1));
  const noise = tensor(input.dims, new Float32Array(8).fill(0.5));
  const bootstrap = { calls: 1, grounds: [ground], noise };
  const regions = [
    { ...region(prompt(10, 3), 1, 0.5, 0, 0), bootstrap },
    region(prompt(20, 3), 0, 0.5, 1, 1),
  ];
  const { rows } = await run(regions);
  const around = (clean: number): number => Math.fround(0.6 * clean + 0.8 * 0.5);
  const shown = [1, 2, around(1), around(1), 5, 6, around(-1), around(-1)];
  expect(rows.map(({ feeds }) => feeds.text?.data[0])).toEqual([0, 10, 0, 20]);
  for (const row of [0, 1])
    rows[row]?.sample.data.forEach((value, i) => expect(value).toBeCloseTo(shown[i] ?? NaN, 6));
  expect(rows[3]?.sample).toBe(input);
  const later = await run(regions, 1);
  expect(later.rows.map(({ feeds }) => feeds.text?.data[0])).toEqual([0, 10, 20]);
  expect(later.rows.every(({ sample }) => sample === input)).toBe(true);
});
