import { describe, expect, it } from 'vitest';
import { fakeSession } from '../testing/fake-session.ts';
import { type Tensor, map, tensor, zeros } from '../tensor.ts';
import type { DenoiserRow } from './rows.ts';
import { runGraph } from './run-graph.ts';
import { sessionRows } from './session-rows.ts';

const latents = (value: number): Tensor => map(zeros([1, 4, 2, 2]), () => value);
const row = (value: number, timestep = 10): DenoiserRow => ({
  sample: latents(value),
  timestep,
  feeds: { text: tensor([1, 2], Float32Array.of(value, -value)) },
});
/** Gives the samples back. */
const echo = (timestep: readonly (number | string)[], batch: number | string = 'batch') =>
  fakeSession({
    inputs: { sample: [batch, 4, 'h', 'w'], timestep, text: [batch, 2] },
    answer: ({ sample }) => ({ out_sample: sample ?? zeros([0]) }),
  });
const values = async (session: ReturnType<typeof echo>, rows: readonly DenoiserRow[]) =>
  (await sessionRows(session)(rows)).map(({ dims, data }) => [dims.join(), data[0]]);

describe('rows through a graph', () => {
  it('joins rows and gives each its part', async () => {
    const session = echo(['batch']);
    expect(await values(session, [row(1, 10), row(2, 20)])).toEqual([
      ['1,4,2,2', 1],
      ['1,4,2,2', 2],
    ]);
    expect(session.calls).toHaveLength(1);
    expect(session.calls[0]?.timestep).toEqual(tensor([2], Float32Array.of(10, 20)));
    expect(session.calls[0]?.text).toEqual(tensor([2, 2], Float32Array.of(1, -1, 2, -2)));
  });

  it.each([
    ['a scalar', [], [] as number[]],
    ['one value', [1], [1]],
  ])('calls twice where the graph takes %s for rows at two timesteps', async (_, declared, fed) => {
    const session = echo(declared);
    expect(await values(session, [row(1, 10), row(2, 20), row(3, 10)])).toEqual([
      ['1,4,2,2', 1],
      ['1,4,2,2', 2],
      ['1,4,2,2', 3],
    ]);
    expect(session.calls.map(({ timestep }) => timestep)).toEqual([
      { dims: fed, data: Float32Array.of(10) },
      { dims: fed, data: Float32Array.of(20) },
    ]);
    expect(session.calls[0]?.sample?.dims).toEqual([2, 4, 2, 2]);
  });

  it('fills a batch that the export has fixed, and splits what is more', async () => {
    const session = echo(['batch'], 2);
    expect(await values(session, [row(1), row(2), row(3)])).toEqual([
      ['1,4,2,2', 1],
      ['1,4,2,2', 2],
      ['1,4,2,2', 3],
    ]);
    expect(session.calls.map(({ sample }) => sample?.dims[0])).toEqual([2, 2]);
  });

  it('puts ControlNet pictures along the second dimension and feeds scales once', async () => {
    const session = fakeSession({
      inputs: { sample: ['b', 4, 'h', 'w'], controlnet_conds: ['n', 'b', 1], conditioning_scales: ['n', 1] },
      answer: ({ sample }) => ({ noise_pred: sample ?? zeros([0]) }),
    });
    const fused = (value: number): DenoiserRow => ({
      ...row(value),
      feeds: {
        controlnet_conds: tensor([2, 1, 1], Float32Array.of(value, 10 * value)),
        conditioning_scales: tensor([2, 1], Float32Array.of(0.5, 0.25)),
      },
    });
    await runGraph(session, [fused(1), fused(2)]);
    expect(session.calls).toEqual([
      expect.objectContaining({
        controlnet_conds: tensor([2, 2, 1], Float32Array.of(1, 2, 10, 20)),
        conditioning_scales: tensor([2, 1], Float32Array.of(0.5, 0.25)),
      }),
    ]);
  });

  it('tells positions once, and not two kinds of them in one call', async () => {
    const session = fakeSession({
      inputs: { hidden_states: ['b', 'n', 'd'], img_ids: ['n', 3] },
      answer: ({ hidden_states: states }) => ({ out_hidden_states: states ?? zeros([0]) }),
    });
    const at = (position: number): DenoiserRow => ({
      sample: zeros([1, 1, 8]),
      timestep: 0,
      feeds: { img_ids: tensor([1, 1, 3], Float32Array.of(0, position, 0)) },
    });
    await runGraph(session, [at(1), at(1), at(2)]);
    expect(session.calls.map(({ img_ids: ids }) => ids)).toEqual([
      tensor([1, 3], Float32Array.of(0, 1, 0)),
      tensor([1, 3], Float32Array.of(0, 2, 0)),
    ]);
  });

  it('names what it cannot feed or understand', async () => {
    const refused = (detail: RegExp, input?: string) =>
      expect.objectContaining({ file: 'fake/model.onnx', input, detail: expect.stringMatching(detail) });
    const other = { ...row(1), feeds: {} };
    await expect(runGraph(echo([]), [other])).rejects.toThrowError(refused(/nothing to feed/, 'text'));
    const wide = { ...row(1), sample: zeros([1, 9, 2, 2]) };
    await expect(runGraph(echo([]), [wide])).rejects.toThrowError(
      refused(/takes 4 channels.*brings 9/, 'sample'),
    );
    const nameless = fakeSession({ inputs: { x: ['b'] }, answer: () => ({}) });
    await expect(runGraph(nameless, [row(1)])).rejects.toThrowError(refused(/none of its inputs/));
    const short = fakeSession({
      inputs: { sample: ['b', 4, 'h', 'w'] },
      answer: () => ({ sample: latents(1) }),
    });
    await expect(runGraph(short, [row(1), row(2)])).rejects.toThrowError(refused(/for a batch of 2/));
    const mute = fakeSession({
      inputs: { sample: ['b', 4, 'h', 'w'] },
      answer: () => ({ a: latents(1), b: latents(1) }),
    });
    await expect(sessionRows(mute)([row(1)])).rejects.toThrowError(refused(/none of its outputs/));
  });
});
