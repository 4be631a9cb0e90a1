import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { GraphReport } from '../inspect-graph.ts';
import { type Variant, preparedPlace } from './prepared-place.ts';

export const preparation = z.object({
  /** false: the prepared graph was not as good as it has to be, and only this note of it was kept */
  accepted: z.boolean(),
  /** why it was not accepted */
  reason: z.string().optional(),
  /** ‖difference from the untouched graph's answers‖ / ‖answers‖ on random inputs */
  relativeError: z.number().optional(),
  /** attentions fused to one operator */
  attentions: z.number(),
  /** products turned to 8 bits */
  quantized: z.number(),
  seconds: z.number(),
});

export type Preparation = z.infer<typeof preparation>;

/** In the prepared graph's folder. */
export const preparationFile = 'preparation.json';

export interface PreparedGraph {
  readonly preparation: Preparation;
  /** open it with mode `mapped`; undefined when it was not accepted */
  readonly file: string | undefined;
}

/**
 * The prepared form of a graph, when `prepareModel` has made one from the files as they are now, for this machine.
 * @param report what `inspectGraph` says of the untouched graph
 */
export async function preparedGraph(
  report: GraphReport,
  variant: Variant = {},
): Promise<PreparedGraph | undefined> {
  const folder = await preparedPlace(report, variant);
  const text = await readFile(join(folder, preparationFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = preparation.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  return { preparation: parsed.data, file: parsed.data.accepted ? join(folder, 'model.onnx') : undefined };
}

/** What another program left there is as good as nothing: the graph is prepared again. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
