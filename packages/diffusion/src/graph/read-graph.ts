import { DiffusionError } from '../diffusion-error.ts';
import type { Bytes, Span } from './bytes.ts';
import type { Graph, GraphNode, ValueInfo, Weight } from './graph.ts';
import { functionFields, graphFields, modelFields, opsetFields } from './onnx-fields.ts';
import { collectNested, plainDomain, readNode } from './read-node.ts';
import { readTensor } from './read-tensor.ts';
import { readValue } from './read-value.ts';
import { type Field, fields } from './wire.ts';
import { messageSpan, smallInteger, stringValue } from './wire-values.ts';

/** FLUX.1's transformer has about 20 000 nodes; a hostile file must not fill the memory with empty ones. */
const maxItems = 500_000;

/**
 * Reads a ModelProto's structure. Weights stay in the file.
 * @param bytes stays open as long as the graph is used
 * @throws DiffusionError `model.invalid` when the file is no ONNX model, or damaged
 */
export function readGraph(bytes: Bytes): Graph {
  const opsets = new Map<string, number>();
  const functions = new Set<string>();
  const nested = new Set<string>();
  const otherModelFields: Span[] = [];
  let body: Span | undefined;
  for (const field of fields(bytes, { start: 0, end: bytes.size })) {
    if (field.number === modelFields.graph) body = messageSpan(bytes, field);
    else if (field.number === modelFields.opsetImport) readOpset(bytes, messageSpan(bytes, field), opsets);
    else otherModelFields.push(field.whole);
    if (field.number === modelFields.functions) functions.add(readFunction(bytes, field, nested));
    if (otherModelFields.length > maxItems) throw tooMany(bytes);
  }
  if (!body || opsets.size === 0)
    throw new DiffusionError('model.invalid', {
      file: bytes.file,
      detail: body ? 'declares no operator set' : 'not an ONNX graph',
      remedy: 'fetch or export the file again',
    });
  const content = readBody(bytes, body);
  for (const node of content.nodes) collectNested(bytes, node, nested);
  return { source: bytes, ...content, opsets, functions, nested, otherModelFields };
}

type Body = Pick<Graph, 'nodes' | 'weights' | 'inputs' | 'outputs' | 'values' | 'otherGraphFields'>;

function readBody(bytes: Bytes, span: Span): Body {
  const nodes: GraphNode[] = [];
  const weights: Weight[] = [];
  const [inputs, outputs, values]: [ValueInfo[], ValueInfo[], ValueInfo[]] = [[], [], []];
  const otherGraphFields: Span[] = [];
  let items = 0;
  for (const field of fields(bytes, span)) {
    if (items++ > maxItems) throw tooMany(bytes);
    switch (field.number) {
      case graphFields.node:
        nodes.push(readNode(bytes, messageSpan(bytes, field)));
        break;
      case graphFields.initializer:
        weights.push(readTensor(bytes, messageSpan(bytes, field)));
        break;
      case graphFields.input:
        inputs.push(readValue(bytes, messageSpan(bytes, field)));
        break;
      case graphFields.output:
        outputs.push(readValue(bytes, messageSpan(bytes, field)));
        break;
      case graphFields.valueInfo:
        values.push(readValue(bytes, messageSpan(bytes, field)));
        break;
      default:
        otherGraphFields.push(field.whole);
    }
  }
  // Old exporters list weights among the inputs as well: only the rest is fed.
  const held = new Set(weights.map(({ name }) => name));
  const fed = inputs.filter(({ name }) => !held.has(name));
  return { nodes, weights, inputs: fed, outputs, values, otherGraphFields };
}

function readOpset(bytes: Bytes, span: Span, opsets: Map<string, number>): void {
  let [domain, version] = ['', 0];
  for (const field of fields(bytes, span)) {
    if (field.number === opsetFields.domain) domain = plainDomain(stringValue(bytes, field));
    if (field.number === opsetFields.version) version = smallInteger(bytes, field);
  }
  opsets.set(domain, version);
}

function readFunction(bytes: Bytes, outer: Field, nested: Set<string>): string {
  let [name, domain] = ['', ''];
  for (const field of fields(bytes, messageSpan(bytes, outer))) {
    if (field.number === functionFields.name) name = stringValue(bytes, field);
    if (field.number === functionFields.domain) domain = plainDomain(stringValue(bytes, field));
    if (field.number !== functionFields.node) continue;
    const node = readNode(bytes, messageSpan(bytes, field));
    nested.add(`${node.domain}::${node.operator}`);
    collectNested(bytes, node, nested);
  }
  return `${domain}::${name}`;
}

function tooMany(bytes: Bytes): DiffusionError {
  return new DiffusionError('model.invalid', {
    file: bytes.file,
    detail: `over ${maxItems} parts in one graph`,
  });
}
