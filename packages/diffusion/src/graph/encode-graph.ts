/** What a pass makes anew, as messages of onnx.proto3. */
import { type Pieces, bytesField, floatField, integerField, joinPieces, textField } from './encode.ts';
import type { Attribute, GraphNode, TensorData, ValueInfo, Weight } from './graph.ts';
import {
  attributeFields,
  attributeTypes,
  dimFields,
  entryFields,
  nodeFields,
  shapeFields,
  tensorFields,
  tensorTypeFields,
  typeFields,
  valueFields,
} from './onnx-fields.ts';

export function encodeNode(node: GraphNode): Pieces {
  if (node.encoded) return [node.encoded];
  return [
    ...node.inputs.flatMap((name) => textField(nodeFields.input, name)),
    ...node.outputs.flatMap((name) => textField(nodeFields.output, name)),
    ...textField(nodeFields.name, node.name),
    ...textField(nodeFields.operator, node.operator),
    ...node.attributes.flatMap(({ encoded }) => bytesField(nodeFields.attribute, encoded)),
    ...(node.domain ? textField(nodeFields.domain, node.domain) : []),
  ];
}

export function encodeValue(value: ValueInfo): Pieces {
  if (value.encoded) return [value.encoded];
  const dims = (value.dims ?? []).flatMap((dim) => bytesField(shapeFields.dim, encodeDim(dim)));
  const shape = value.dims ? bytesField(tensorTypeFields.shape, dims) : [];
  const tensor = [...integerField(tensorTypeFields.elementType, value.elementType), ...shape];
  const type = bytesField(typeFields.tensor, tensor);
  return [...textField(valueFields.name, value.name), ...bytesField(valueFields.type, type)];
}

function encodeDim(dim: number | string): Pieces {
  if (typeof dim === 'number') return integerField(dimFields.value, dim);
  return dim ? textField(dimFields.symbol, dim) : [];
}

export function encodeWeight(weight: Weight): Pieces {
  if (weight.encoded) return [weight.encoded];
  return [
    ...weight.dims.flatMap((dim) => integerField(tensorFields.dims, dim)),
    ...integerField(tensorFields.elementType, weight.elementType),
    ...textField(tensorFields.name, weight.name),
    ...encodeData(weight.data),
  ];
}

function encodeData(data: TensorData): Pieces {
  switch (data.kind) {
    case 'raw':
      return bytesField(tensorFields.rawData, data.bytes);
    case 'external': {
      const entries = Object.entries({ location: data.location, offset: data.offset, length: data.length });
      const stated = entries.filter(([, value]) => value !== undefined);
      return [
        ...stated.flatMap(([key, value]) =>
          bytesField(tensorFields.externalData, [
            ...textField(entryFields.key, key),
            ...textField(entryFields.value, String(value)),
          ]),
        ),
        ...integerField(tensorFields.location, 1),
      ];
    }
    case 'made':
    case 'typed':
      throw new RangeError(
        `${data.kind} weights cannot be encoded: made ones are placed first, typed ones copied`,
      );
  }
}

export function integerAttribute(name: string, value: number | bigint): Attribute {
  return attribute(name, attributeTypes.integer, integerField(attributeFields.integer, value));
}

export function floatAttribute(name: string, value: number): Attribute {
  return attribute(name, attributeTypes.float, floatField(attributeFields.float, value));
}

export function integersAttribute(name: string, values: readonly number[]): Attribute {
  const fields = values.flatMap((value) => integerField(attributeFields.integers, value));
  return attribute(name, attributeTypes.integers, fields);
}

export function textAttribute(name: string, value: string): Attribute {
  return attribute(name, attributeTypes.string, textField(attributeFields.string, value));
}

function attribute(name: string, type: number, value: Pieces): Attribute {
  const pieces = [
    ...textField(attributeFields.name, name),
    ...value,
    ...integerField(attributeFields.type, type),
  ];
  return { name, encoded: joinPieces(pieces) };
}
