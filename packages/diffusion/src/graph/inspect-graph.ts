import type { TensorInfo } from '../runtime/session.ts';
import type { Provider } from '../runtime/provider.ts';
import { openBytes } from './bytes.ts';
import { checkInterface } from './check-interface.ts';
import { checkOperators } from './check-operators.ts';
import { type WeightFile, checkWeights } from './check-weights.ts';
import { elementName } from './element-types.ts';
import type { Graph, ValueInfo } from './graph.ts';
import { readGraph } from './read-graph.ts';
import { weightBytes } from './tensor-size.ts';

export interface GraphReport {
  readonly file: string;
  /** what is fed: weights that old exporters list as inputs are left out */
  readonly inputs: readonly TensorInfo[];
  readonly outputs: readonly TensorInfo[];
  /** domain ('' = ai.onnx) → version */
  readonly opsets: Readonly<Record<string, number>>;
  /** operators and how often, contrib ones as `com.microsoft.Name` */
  readonly operators: Readonly<Record<string, number>>;
  /** files beside the graph that hold weights */
  readonly weightFiles: readonly WeightFile[];
  /** of all weights, wherever they are */
  readonly weightBytes: number;
}

/**
 * Reads what a graph needs and gives, and refuses what could not run, before a session spends memory on it: only the
 * structure is read (milliseconds, whatever the weights' size).
 * @param file a `.onnx` file
 * @throws DiffusionError `model.missing` (the file, or one with its weights), `model.invalid` (damaged, cut off, weights
 *   outside the folder), `model.unsupported` (operators or types that this provider lacks)
 */
export async function inspectGraph(
  file: string,
  { provider = 'cpu' }: { readonly provider?: Provider } = {},
): Promise<GraphReport> {
  const bytes = openBytes(file);
  try {
    const graph = readGraph(bytes);
    checkInterface(graph);
    checkOperators(graph, provider);
    const weightFiles = await checkWeights(graph);
    return {
      file,
      inputs: graph.inputs.map(describe),
      outputs: graph.outputs.map(describe),
      opsets: Object.fromEntries(graph.opsets),
      operators: countOperators(graph),
      weightFiles,
      weightBytes: graph.weights.reduce((sum, weight) => sum + (weightBytes(weight) ?? 0), 0),
    };
  } finally {
    bytes[Symbol.dispose]();
  }
}

function describe({ name, elementType, dims = [] }: ValueInfo): TensorInfo {
  return { name, type: elementName(elementType), dims };
}

function countOperators({ nodes }: Graph): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { domain, operator } of nodes) {
    const key = domain ? `${domain}.${operator}` : operator;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
