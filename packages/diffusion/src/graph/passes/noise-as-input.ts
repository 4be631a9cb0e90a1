import { factsOf } from '../facts/facts.ts';
import type { Graph } from '../graph.ts';

/** The input that `noiseAsInput` adds: standard normal values in the shape of the latents. */
export const noiseInput = 'noise';

const draws = new Set(['RandomNormalLike', 'RandomNormal']);

/**
 * An encoder that draws its sample inside (`latent_dist.sample()` traced: older exports) gives another result each time.
 * Its draw becomes the input `noise`, which the pipeline's own generator fills. One draw of mean 0 and deviation 1 is
 * replaced; a graph with other draws, or none, is given back as it is.
 */
export function noiseAsInput(graph: Graph): Graph {
  const drawing = graph.nodes.filter(({ operator }) => draws.has(operator));
  const [node] = drawing;
  const drawn = node?.outputs[0];
  if (!node || !drawn || drawing.length !== 1 || graph.nested.size > 0) return graph;
  if (graph.inputs.some(({ name }) => name === noiseInput)) return graph;
  const facts = factsOf(graph);
  const [mean, scale] = [
    facts.attribute(node, 'mean')?.float ?? 0,
    facts.attribute(node, 'scale')?.float ?? 1,
  ];
  if (mean !== 0 || scale !== 1) return graph;
  const rank = graph.outputs[0]?.dims?.length;
  return {
    ...graph,
    inputs: [
      ...graph.inputs,
      {
        name: noiseInput,
        elementType: facts.attribute(node, 'dtype')?.integer ?? 1,
        dims: rank === undefined ? undefined : Array.from({ length: rank }, (_, i) => `${noiseInput}_${i}`),
      },
    ],
    nodes: graph.nodes
      .filter((one) => one !== node)
      .map((one) =>
        one.inputs.includes(drawn)
          ? {
              ...one,
              inputs: one.inputs.map((name) => (name === drawn ? noiseInput : name)),
              encoded: undefined,
            }
          : one,
      ),
    values: [],
  };
}
