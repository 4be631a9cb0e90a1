import { describe, expect, it } from 'vitest';
import { type FakeSession, fakeSession } from '../testing/fake-session.ts';
import { type Tensor, map, tensor, zeros } from '../tensor.ts';
import { type Control, controlled, fusedControlled } from './controlled.ts';
import type { DenoiserRow, Feeds, RunRows } from './rows.ts';

const unet = fakeSession({
  inputs: { sample: ['b', 4, 'h', 'w'], mid_block: ['b', 1], down_block_0: ['b', 1], down_block_1: ['b', 1] },
  answer: () => ({}),
});
/** Residuals are the picture's first value times 1, 2 and (middle block) 4, times the scale where it is fed. */
const net = (scaleInside: boolean, dims: readonly number[] = []): FakeSession =>
  fakeSession({
    inputs: {
      sample: ['b', 4, 'h', 'w'],
      controlnet_cond: ['b', 3, 'h', 'w'],
      ...(scaleInside && { conditioning_scale: dims }),
    },
    answer: ({ sample, controlnet_cond: picture, conditioning_scale: scale }) => {
      const rows = sample?.dims[0] ?? 1;
      const value = (picture?.data[0] ?? NaN) * (scale?.data[0] ?? 1);
      const residual = (times: number): Tensor => map(zeros([rows, 1]), () => times * value);
      return {
        mid_block_res_sample: residual(4),
        down_block_res_0: residual(1),
        down_block_res_1: residual(2),
      };
    },
  });
const control = (value: number, more: Partial<Control> = {}): Control => ({
  net: net(true),
  picture: tensor([1, 3, 1, 1], Float32Array.of(value, 0, 0)),
  scale: 1,
  start: 0,
  end: 1,
  pooled: false,
  ...more,
});
const rows: readonly DenoiserRow[] = [0, 1].map((i) => ({
  sample: map(zeros([1, 9, 2, 2]), () => i),
  timestep: 1,
  feeds: {},
}));

/** What the UNet is fed at each of `calls` calls: [down 0, down 1, middle] a row. */
async function fed(controls: readonly Control[], { calls = 1, guess = false } = {}): Promise<number[][][]> {
  const seen: number[][][] = [];
  const names = ['down_block_0', 'down_block_1', 'mid_block'];
  const runRows: RunRows = async (given) => {
    seen.push(given.map(({ feeds }) => names.map((name) => feeds[name]?.data[0] ?? NaN)));
    return [];
  };
  const run = controlled(unet, runRows, { controls, calls, guess });
  for (let call = 0; call < calls; call++) await run(rows);
  return seen;
}

describe('ControlNets beside the UNet', () => {
  it('feed their residuals to every row, the middle one by its name, and see latents only', async () => {
    const only = control(3);
    expect(await fed([only])).toEqual([
      [
        [3, 6, 12],
        [3, 6, 12],
      ],
    ]);
    expect((only.net as FakeSession).calls[0]?.sample?.dims).toEqual([2, 4, 2, 2]);
  });

  it.each([true, false])('weigh them, in the graph or after it (%s)', async (inside) => {
    expect(await fed([control(3, { scale: 0.5, net: net(inside) })])).toEqual([
      [
        [1.5, 3, 6],
        [1.5, 3, 6],
      ],
    ]);
  });

  it.each([[[]], [[1]]])('are told their scale as an export declares it, %j', async (dims) => {
    const inside = net(true, dims);
    await fed([control(3, { scale: 0.5, net: inside })]);
    expect(inside.calls[0]?.conditioning_scale).toEqual({ dims, data: Float32Array.of(0.5) });
  });

  it('are summed', async () => {
    expect(await fed([control(1), control(10, { scale: 2 })])).toEqual([
      [
        [21, 42, 84],
        [21, 42, 84],
      ],
    ]);
  });

  it('have a say between start and end only, and do not run outside', async () => {
    const early = control(1, { end: 0.5 });
    const late = control(10, { start: 0.5, end: 0.75 });
    const seen = (await fed([early, late], { calls: 4 })).map(([row]) => row?.[0]);
    expect(seen).toEqual([1, 1, 10, 0]);
    expect([early, late].map((one) => (one.net as FakeSession).calls.length)).toEqual([2, 1]);
  });

  it('stay silent at first, with zeros of the right dims', async () => {
    expect(await fed([control(1, { start: 0.5 })], { calls: 2 })).toEqual([
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [1, 2, 4],
        [1, 2, 4],
      ],
    ]);
  });

  it('guess: nothing for the row without the prompt, and fading towards the outer blocks', async () => {
    const [[first, second] = []] = await fed([control(1)], { guess: true });
    expect(first).toEqual([0, 0, 0]);
    expect(second?.[0]).toBeCloseTo(0.1, 7);
    expect(second?.[1]).toBeCloseTo(2 * 10 ** -0.5, 6);
    expect(second?.[2]).toBe(4);
  });

  it('that give another number of residuals are named', async () => {
    const short = fakeSession({
      inputs: { sample: ['b', 4, 'h', 'w'] },
      answer: () => ({ mid: zeros([2, 1]), down: zeros([2, 1]) }),
    });
    await expect(fed([control(1, { net: short })])).rejects.toThrowError(
      /gives 2 residuals, the UNet takes 3/,
    );
  });
});

it('ControlNets inside the UNet: pictures stacked, scales 0 where they have no say', async () => {
  const seen: (Feeds | undefined)[] = [];
  const runRows: RunRows = async ([row]) => {
    seen.push(row?.feeds);
    return [];
  };
  const controls = [control(1, { end: 0.5 }), control(2, { scale: 0.3 })];
  const run = fusedControlled(runRows, { controls, calls: 2 });
  await run(rows);
  await run(rows);
  expect(seen[0]?.controlnet_conds).toEqual(tensor([2, 1, 3, 1, 1], Float32Array.of(1, 0, 0, 2, 0, 0)));
  expect(seen.map((feeds) => feeds?.conditioning_scales?.data)).toEqual([
    Float32Array.of(1, 0.3),
    Float32Array.of(0, 0.3),
  ]);
});
