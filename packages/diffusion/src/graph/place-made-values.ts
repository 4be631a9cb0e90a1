import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Graph, Weight } from './graph.ts';

/** Where each weight begins: a cache line's and a vector register's multiple. */
const alignment = 64;

/** Writes what passes made to `<file>_made`; the weights then refer to it. No such weights: no file. */
export async function placeMadeValues(graph: Graph, file: string, signal?: AbortSignal): Promise<Graph> {
  if (graph.weights.every(({ data }) => data.kind !== 'made')) return graph;
  const location = `${basename(file)}_made`;
  const output = await open(`${file}_made`, 'wx');
  const weights: Weight[] = [];
  let at = 0;
  try {
    for (const weight of graph.weights) {
      if (weight.data.kind !== 'made') {
        weights.push(weight);
        continue;
      }
      const start = Math.ceil(at / alignment) * alignment;
      at = start;
      for (const piece of weight.data.values.pieces()) {
        signal?.throwIfAborted();
        await output.write(piece, 0, piece.length, at);
        at += piece.length;
      }
      const data = { kind: 'external', location, offset: start, length: at - start } as const;
      weights.push({ ...weight, data, encoded: undefined });
    }
  } finally {
    await output.close();
  }
  return { ...graph, weights };
}
