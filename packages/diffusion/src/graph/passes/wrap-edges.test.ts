import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TorchGenerator } from '../../rng/torch-generator.ts';
import { openSession } from '../../runtime/session.ts';
import { type Tensor, zeros } from '../../tensor.ts';
import { node, tinyGraph, tinyModel, value, weight } from '../../testing/tiny-graph.ts';
import { integersAttribute, textAttribute } from '../encode-graph.ts';
import type { Graph } from '../graph.ts';
import { type WrappedAxes, wrapEdges } from './wrap-edges.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wrap-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(graph: Graph, x: Tensor): Promise<Tensor | undefined> {
  const file = join(folder, 'model.onnx');
  await writeFile(file, tinyModel(graph));
  await using session = await openSession(file, { threads: 1, mode: 'mapped' });
  return (await session.run({ x })).get('y');
}

interface Convolution {
  readonly kernel: readonly [number, number];
  readonly strides: readonly [number, number];
  readonly dilations: readonly [number, number];
  /** top, left, bottom, right */
  readonly pads: readonly [number, number, number, number];
}

const picture = { inputs: [value('x', ['n', 1, 'h', 'w'])], outputs: [value('y', ['n', 1, 'i', 'j'])] };
const taps = (kernel: readonly [number, number]) => new TorchGenerator(2).randn([1, 1, ...kernel]);

function convolution({ kernel, strides, dilations, pads }: Convolution): Graph {
  return tinyGraph({
    ...picture,
    weights: [weight('w', [1, 1, ...kernel], [...taps(kernel).data])],
    nodes: [
      {
        ...node('Conv', ['x', 'w'], ['y']),
        attributes: [
          integersAttribute('strides', strides),
          integersAttribute('dilations', dilations),
          integersAttribute('pads', pads),
        ],
      },
    ],
  });
}

/** The same written out: a cell outside is the one from the opposite edge on wrapped axes, zero on others. */
function convolved(x: Tensor, { kernel, strides, dilations, pads }: Convolution, axes: WrappedAxes): Tensor {
  const [, , height = 0, width = 0] = x.dims;
  const reach = (k: 0 | 1): number => dilations[k] * (kernel[k] - 1) + 1;
  const rows = Math.floor((height + pads[0] + pads[2] - reach(0)) / strides[0]) + 1;
  const columns = Math.floor((width + pads[1] + pads[3] - reach(1)) / strides[1]) + 1;
  const at = (y: number, x0: number): number => {
    const [inY, inX] = [y >= 0 && y < height, x0 >= 0 && x0 < width];
    if ((!inY && axes === 'x') || (!inX && axes === 'y')) return 0;
    return x.data[((y + height) % height) * width + ((x0 + width) % width)] as number;
  };
  const weights = taps(kernel).data;
  const out = zeros([1, 1, rows, columns]);
  for (let i = 0; i < out.data.length; i++) {
    const [top, left] = [
      Math.floor(i / columns) * strides[0] - pads[0],
      (i % columns) * strides[1] - pads[1],
    ];
    for (let k = 0; k < weights.length; k++) {
      const y = top + Math.floor(k / kernel[1]) * dilations[0];
      const value = at(y, left + (k % kernel[1]) * dilations[1]);
      out.data[i] = (out.data[i] as number) + (weights[k] as number) * value;
    }
  }
  return out;
}

const pair = (most: number) => fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }));
const pad = fc.integer({ min: 0, max: 3 });
const axes = fc.constantFrom<WrappedAxes[]>('x', 'y', 'both');

function expectClose(found: Tensor | undefined, wanted: Tensor): void {
  expect(found?.dims).toEqual(wanted.dims);
  const far = wanted.data.map((one, i) => Math.abs(one - (found?.data[i] ?? NaN)));
  expect(Math.max(...far)).toBeLessThan(1e-5);
}

describe('wrapEdges', () => {
  it('is a circular convolution, whatever its kernel, strides, dilations and pads', () =>
    fc.assert(
      fc.asyncProperty(
        fc.record({
          kernel: pair(3),
          strides: pair(2),
          dilations: pair(2),
          pads: fc.tuple(pad, pad, pad, pad),
        }),
        axes,
        async (shape, along) => {
          const x = new TorchGenerator(1).randn([1, 1, 6, 8]);
          expectClose(await run(wrapEdges(convolution(shape), along), x), convolved(x, shape, along));
        },
      ),
      { numRuns: 60 },
    ));

  it('lays zeros of a Pad of its own around as well, and leaves other pads alone', async () => {
    const pads = [0, 0, 0, 0, 0, 0, 1, 1];
    const bytes = new Uint8Array(BigInt64Array.from(pads, BigInt).buffer);
    const padded = (more: Partial<ReturnType<typeof node>> = {}): Graph =>
      tinyGraph({
        ...picture,
        weights: [{ name: 'p', elementType: 7, dims: [8], data: { kind: 'raw', bytes } }],
        nodes: [{ ...node('Pad', ['x', 'p'], ['y']), ...more }],
      });
    const x = new TorchGenerator(1).randn([1, 1, 3, 4]);
    const corner = async (along: WrappedAxes): Promise<(number | undefined)[]> => {
      const y = await run(wrapEdges(padded(), along), x);
      expect(y?.dims).toEqual([1, 1, 4, 5]);
      return [y?.data[4], y?.data[15], y?.data[19]];
    };
    expect(await corner('both')).toEqual([x.data[0], x.data[0], x.data[0]]);
    expect(await corner('x')).toEqual([x.data[0], 0, 0]);
    expect(await corner('y')).toEqual([0, x.data[0], 0]);
    const reflecting = padded({ attributes: [textAttribute('mode', 'reflect')] });
    expect(wrapEdges(reflecting, 'both')).toBe(reflecting);
  });

  it('refuses what it cannot reach into', () => {
    const same = {
      ...node('Conv', ['x', 'w'], ['y']),
      attributes: [textAttribute('auto_pad', 'SAME_UPPER')],
    };
    const refusal = expect.objectContaining({ code: 'model.unsupported' });
    for (const parts of [
      { nodes: [same] },
      { nodes: [node('ConvTranspose', ['x', 'w'], ['y'])] },
      { nodes: [{ ...node('FusedConv', ['x', 'w'], ['y']), domain: 'com.microsoft' }] },
      { nested: new Set(['::Conv']) },
      { opsets: new Map([['', 9]]) },
    ])
      expect(() => wrapEdges(tinyGraph(parts), 'both')).toThrowError(refusal);
  });
});
