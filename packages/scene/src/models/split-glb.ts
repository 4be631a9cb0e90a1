import { AppError } from '@escena/core/app-error';
import { damaged, isObject, type Json } from './gltf-json.ts';

const glbMagic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binChunk = 0x004e4942;

/**
 * A file's JSON and its binary chunk: binary glTF 2.0 (§4 of the specification) or a `.gltf` that holds its data itself.
 * @throws AppError `model3d.not_a_model`, `model3d.damaged`, `model3d.unsupported` (glTF 1)
 */
export function splitGlb(bytes: Uint8Array): { json: Json; bin: Uint8Array | undefined } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== glbMagic)
    return { json: parseJson(bytes, 'model3d.not_a_model'), bin: undefined };
  if (view.getUint32(4, true) !== 2)
    throw new AppError('model3d.unsupported', { detail: `glTF ${view.getUint32(4, true)}` });
  if (view.getUint32(8, true) > bytes.byteLength)
    throw damaged(`${bytes.byteLength} of ${view.getUint32(8, true)} bytes are here`);
  let json: Json | undefined;
  let bin: Uint8Array | undefined;
  for (let at = 12; at + 8 <= view.getUint32(8, true);) {
    const length = view.getUint32(at, true);
    const kind = view.getUint32(at + 4, true);
    const end = at + 8 + length;
    if (end > bytes.byteLength) throw damaged('a chunk ends after the file');
    const chunk = bytes.subarray(at + 8, end);
    if (kind === jsonChunk) json ??= parseJson(chunk, 'model3d.damaged');
    else if (kind === binChunk) bin ??= chunk;
    at = end;
  }
  if (!json) throw damaged('no JSON chunk');
  return { json, bin };
}

function parseJson(bytes: Uint8Array, code: 'model3d.not_a_model' | 'model3d.damaged'): Json {
  // Whatever a stranger calls a model is not read as text before its first character says so.
  const start = bytes.findIndex((byte) => byte > 0x20);
  if (bytes[start] !== 0x7b && bytes[start] !== 0xef)
    throw new AppError(code, { detail: 'neither GLB nor JSON' });
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(json) && isObject(json['asset'])) return json;
  } catch (cause) {
    throw new AppError(code, { detail: 'the JSON cannot be read', cause });
  }
  throw new AppError(code, { detail: 'JSON, but not glTF' });
}
