import type { Bytes, Span } from './bytes.ts';
import type { Attribute, GraphNode } from './graph.ts';
import { attributeFields, graphFields, nodeFields } from './onnx-fields.ts';
import { type Field, fields } from './wire.ts';
import { messageSpan, stringValue } from './wire-values.ts';
import { DiffusionError } from '../diffusion-error.ts';

/** Bodies of If and Loop within each other; exporters stay below 4. */
const maxDepth = 16;

export function readNode(bytes: Bytes, span: Span): GraphNode {
  let [name, operator, domain] = ['', '', ''];
  const [inputs, outputs]: [string[], string[]] = [[], []];
  const attributes: Attribute[] = [];
  for (const field of fields(bytes, span)) {
    switch (field.number) {
      case nodeFields.input:
        inputs.push(stringValue(bytes, field));
        break;
      case nodeFields.output:
        outputs.push(stringValue(bytes, field));
        break;
      case nodeFields.name:
        name = stringValue(bytes, field);
        break;
      case nodeFields.operator:
        operator = stringValue(bytes, field);
        break;
      case nodeFields.domain:
        domain = plainDomain(stringValue(bytes, field));
        break;
      case nodeFields.attribute: {
        const encoded = messageSpan(bytes, field);
        attributes.push({ name: attributeName(bytes, encoded), encoded });
        break;
      }
    }
  }
  return { name, operator, domain, inputs, outputs, attributes, encoded: span };
}

export function plainDomain(domain: string): string {
  return domain === 'ai.onnx' ? '' : domain;
}

/** Adds `domain::operator` of all nodes in the bodies (of If, Loop, Scan) that a node's attributes hold. */
export function collectNested(bytes: Bytes, node: GraphNode, found: Set<string>, depth = 0): void {
  if (depth > maxDepth)
    throw new DiffusionError('model.invalid', {
      file: bytes.file,
      detail: `bodies nested over ${maxDepth} deep`,
    });
  for (const { encoded } of node.attributes) {
    if (encoded instanceof Uint8Array) continue;
    for (const field of fields(bytes, encoded)) {
      if (!isBody(field)) continue;
      for (const inner of fields(bytes, messageSpan(bytes, field))) {
        if (inner.number !== graphFields.node) continue;
        const innerNode = readNode(bytes, messageSpan(bytes, inner));
        found.add(`${innerNode.domain}::${innerNode.operator}`);
        collectNested(bytes, innerNode, found, depth + 1);
      }
    }
  }
}

function isBody({ number }: Field): boolean {
  return number === attributeFields.graph || number === attributeFields.graphs;
}

function attributeName(bytes: Bytes, span: Span): string {
  for (const field of fields(bytes, span))
    if (field.number === attributeFields.name) return stringValue(bytes, field);
  return '';
}
