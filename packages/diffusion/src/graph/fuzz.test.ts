/** Whatever a file holds, reading it ends in a report or a DiffusionError: no crash, no hang, memory within a bound. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DiffusionError } from '../diffusion-error.ts';
import { memoryBytes } from './bytes.ts';
import { checkInterface } from './check-interface.ts';
import { checkOperators } from './check-operators.ts';
import { checkWeights } from './check-weights.ts';
import { readGraph } from './read-graph.ts';

const fixture = await readFile(
  fileURLToPath(new URL('../../fixtures/inpaint/unet/model.onnx', import.meta.url)),
);

async function survives(content: Uint8Array): Promise<void> {
  try {
    const graph = readGraph(memoryBytes('fuzzed', content));
    checkInterface(graph);
    checkOperators(graph, 'cpu');
    await checkWeights(graph);
  } catch (error) {
    if (!(error instanceof DiffusionError)) throw error;
  }
}

it('survives truncation at every byte', async () => {
  for (let length = 0; length < fixture.length; length++) await survives(fixture.subarray(0, length));
});

it('survives flipped bits', async () => {
  const flips = fc.array(fc.tuple(fc.nat(fixture.length - 1), fc.nat(7)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(flips, async (places) => {
      const damaged = Uint8Array.from(fixture);
      for (const [at, bit] of places) damaged[at] = (damaged[at] as number) ^ (1 << bit);
      await survives(damaged);
    }),
    { numRuns: 2000 },
  );
});

it('survives random bytes and pieces of graphs in the wrong place', async () => {
  const piece = fc.tuple(fc.nat(fixture.length), fc.nat(600)).map(([at, n]) => fixture.subarray(at, at + n));
  const parts = fc.array(fc.oneof(fc.uint8Array({ maxLength: 60 }), piece), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(parts, (pieces) => survives(Buffer.concat(pieces))),
    { numRuns: 2000 },
  );
});

it('refuses a flood of tiny parts with little memory', () => {
  const flood = new Uint8Array(29_999_999);
  // an operator set, then field 7 (graph) of 29 999 990 bytes, all of them empty nodes: 0A 00
  flood.set([0x42, 0x02, 0x10, 0x12, 0x3a, 0xf6, 0x86, 0xa7, 0x0e]);
  for (let at = 9; at + 1 < flood.length; at += 2) flood[at] = 0x0a;
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  expect(() => readGraph(memoryBytes('flood', flood))).toThrowError(/too many|over 500000/);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(500e6);
});
