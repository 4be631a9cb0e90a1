import type { Bytes, Span } from './bytes.ts';
import type { ValueInfo } from './graph.ts';
import { dimFields, shapeFields, tensorTypeFields, typeFields, valueFields } from './onnx-fields.ts';
import { fields } from './wire.ts';
import { messageSpan, smallInteger, stringValue } from './wire-values.ts';

/** A ValueInfoProto: name, element type and dims of an input, an output or a value inside. */
export function readValue(bytes: Bytes, span: Span): ValueInfo {
  let name = '';
  let type: Pick<ValueInfo, 'elementType' | 'dims'> = { elementType: 0, dims: undefined };
  for (const field of fields(bytes, span)) {
    if (field.number === valueFields.name) name = stringValue(bytes, field);
    if (field.number !== valueFields.type) continue;
    for (const kind of fields(bytes, messageSpan(bytes, field)))
      if (kind.number === typeFields.tensor) type = readTensorType(bytes, messageSpan(bytes, kind));
  }
  return { name, ...type, encoded: span };
}

function readTensorType(bytes: Bytes, span: Span): Pick<ValueInfo, 'elementType' | 'dims'> {
  let elementType = 0;
  let dims: (number | string)[] | undefined;
  for (const field of fields(bytes, span)) {
    if (field.number === tensorTypeFields.elementType) elementType = smallInteger(bytes, field);
    if (field.number !== tensorTypeFields.shape) continue;
    dims = [];
    for (const dim of fields(bytes, messageSpan(bytes, field)))
      if (dim.number === shapeFields.dim) dims.push(readDim(bytes, messageSpan(bytes, dim)));
  }
  return { elementType, dims };
}

function readDim(bytes: Bytes, span: Span): number | string {
  let dim: number | string = '';
  for (const field of fields(bytes, span)) {
    if (field.number === dimFields.value) dim = smallInteger(bytes, field);
    if (field.number === dimFields.symbol) dim = stringValue(bytes, field);
  }
  return dim;
}
