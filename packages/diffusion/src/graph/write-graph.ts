import { type FileHandle, open } from 'node:fs/promises';
import { DiffusionError } from '../diffusion-error.ts';
import { maxView } from './bytes.ts';
import { type Pieces, bytesField, integerField, piecesLength, textField } from './encode.ts';
import { encodeNode, encodeValue, encodeWeight } from './encode-graph.ts';
import type { Chunk, Graph } from './graph.ts';
import { placeMadeValues } from './place-made-values.ts';
import { graphFields, modelFields, opsetFields } from './onnx-fields.ts';

/** Protobuf readers take no larger message (protobuf.dev/programming-guides/proto-limits): weights must lie outside then. */
export const maxGraphBytes = 2 ** 31 - 1;

/** A graph as the pieces of a ModelProto. */
export function encodeGraph(graph: Graph): Pieces {
  const body = [
    ...graph.nodes.flatMap((node) => bytesField(graphFields.node, encodeNode(node))),
    ...graph.weights.flatMap((weight) => bytesField(graphFields.initializer, encodeWeight(weight))),
    ...graph.inputs.flatMap((value) => bytesField(graphFields.input, encodeValue(value))),
    ...graph.outputs.flatMap((value) => bytesField(graphFields.output, encodeValue(value))),
    ...graph.values.flatMap((value) => bytesField(graphFields.valueInfo, encodeValue(value))),
    ...graph.otherGraphFields,
  ];
  const opsets = [...graph.opsets].flatMap(([domain, version]) =>
    bytesField(modelFields.opsetImport, [
      ...(domain ? textField(opsetFields.domain, domain) : []),
      ...integerField(opsetFields.version, version),
    ]),
  );
  return [...graph.otherModelFields, ...opsets, ...bytesField(modelFields.graph, body)];
}

/**
 * Writes a graph; what it kept from its source is copied in pieces, so memory does not grow with the weights. Values that
 * passes made go to a second file, `<file>_made`.
 * @param file must not exist, and is not the graph's own source
 * @throws DiffusionError `model.unsupported` when the result would be larger than a protobuf message can be
 */
export async function writeGraph(graph: Graph, file: string, signal?: AbortSignal): Promise<void> {
  const placed = await placeMadeValues(graph, file, signal);
  const pieces = encodeGraph(placed);
  if (piecesLength(pieces) > maxGraphBytes)
    throw new DiffusionError('model.unsupported', {
      file: graph.source.file,
      detail: 'over 2 GB in one file',
      remedy: 'export it with external data',
    });
  const output = await open(file, 'wx');
  try {
    await writeChunks(output, pieces, { graph, signal });
  } finally {
    await output.close();
  }
}

const bufferBytes = 1 << 20;

/** Appends pieces to a file, small ones gathered. */
async function writeChunks(
  output: FileHandle,
  pieces: Pieces,
  { graph: { source }, signal }: { graph: Graph; signal?: AbortSignal },
): Promise<void> {
  const buffer = new Uint8Array(bufferBytes);
  let held = 0;
  for (const chunk of pieces) {
    for (const part of slices(chunk)) {
      const bytes = part instanceof Uint8Array ? part : source.view(part.start, part.end);
      if (held + bytes.length > bufferBytes) {
        signal?.throwIfAborted();
        await output.write(buffer, 0, held);
        held = 0;
      }
      if (bytes.length > bufferBytes) await output.write(bytes);
      else {
        buffer.set(bytes, held);
        held += bytes.length;
      }
    }
  }
  await output.write(buffer, 0, held);
}

function* slices(chunk: Chunk): Generator<Chunk> {
  if (chunk instanceof Uint8Array) yield chunk;
  else
    for (let at = chunk.start; at < chunk.end; at += maxView)
      yield { start: at, end: Math.min(at + maxView, chunk.end) };
}
