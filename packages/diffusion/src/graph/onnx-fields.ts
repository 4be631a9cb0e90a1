/** Field numbers of onnx.proto3 (onnx 1.23, github.com/onnx/onnx/blob/main/onnx/onnx.proto3), as far as they are used. */
export const modelFields = { graph: 7, opsetImport: 8, functions: 25 } as const;
export const graphFields = { node: 1, initializer: 5, input: 11, output: 12, valueInfo: 13 } as const;
export const nodeFields = { input: 1, output: 2, name: 3, operator: 4, attribute: 5, domain: 7 } as const;
export const functionFields = { name: 1, node: 7, domain: 10 } as const;
export const attributeFields = {
  name: 1,
  float: 2,
  integer: 3,
  string: 4,
  tensor: 5,
  graph: 6,
  floats: 7,
  integers: 8,
  graphs: 11,
  type: 20,
} as const;
/** AttributeProto.AttributeType */
export const attributeTypes = { float: 1, integer: 2, string: 3, tensor: 4, integers: 7 } as const;
export const tensorFields = {
  dims: 1,
  elementType: 2,
  floatData: 4,
  int32Data: 5,
  stringData: 6,
  int64Data: 7,
  name: 8,
  rawData: 9,
  doubleData: 10,
  uint64Data: 11,
  externalData: 13,
  location: 14,
} as const;
export const valueFields = { name: 1, type: 2 } as const;
export const typeFields = { tensor: 1 } as const;
export const tensorTypeFields = { elementType: 1, shape: 2 } as const;
export const shapeFields = { dim: 1 } as const;
export const dimFields = { value: 1, symbol: 2 } as const;
export const entryFields = { key: 1, value: 2 } as const;
export const opsetFields = { domain: 1, version: 2 } as const;
