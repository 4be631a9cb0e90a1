import { type Bytes, type Span, memoryBytes } from './bytes.ts';
import type { GraphNode, Weight } from './graph.ts';
import { attributeFields } from './onnx-fields.ts';
import { readTensor } from './read-tensor.ts';
import { fields } from './wire.ts';
import { appendIntegers, floatValue, messageSpan, smallInteger, stringValue } from './wire-values.ts';

/** What passes read of an attribute; the rest of its kinds do not matter to them. */
export interface AttributeValue {
  readonly integer?: number;
  readonly float?: number;
  readonly integers?: readonly number[];
  readonly text?: string;
  /** with the bytes that its spans refer to */
  readonly tensor?: { readonly weight: Weight; readonly bytes: Bytes };
}

/** Undefined: the node has no such attribute, and the operator's default holds. */
export function readAttribute(source: Bytes, node: GraphNode, name: string): AttributeValue | undefined {
  const encoded = node.attributes.find((attribute) => attribute.name === name)?.encoded;
  if (!encoded) return undefined;
  const bytes = encoded instanceof Uint8Array ? memoryBytes(source.file, encoded) : source;
  const span: Span = encoded instanceof Uint8Array ? { start: 0, end: encoded.length } : encoded;
  const value: { -readonly [K in keyof AttributeValue]: AttributeValue[K] } = {};
  const integers: bigint[] = [];
  for (const field of fields(bytes, span)) {
    switch (field.number) {
      case attributeFields.integer:
        value.integer = smallInteger(bytes, field);
        break;
      case attributeFields.float:
        value.float = floatValue(bytes, field);
        break;
      case attributeFields.integers:
        appendIntegers(integers, bytes, field);
        break;
      case attributeFields.string:
        value.text = stringValue(bytes, field);
        break;
      case attributeFields.tensor:
        value.tensor = { weight: readTensor(bytes, messageSpan(bytes, field)), bytes };
        break;
    }
  }
  if (integers.length > 0) value.integers = integers.map(Number);
  return value;
}
