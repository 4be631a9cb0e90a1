import { countOf, damaged, extensionOf, type Json, listOf } from './gltf-json.ts';

/** The name under which a file's k-th buffer is handed on. */
export const bufferName = (k: number): string => `buffer-${k}`;

/**
 * The bytes of every buffer: the binary chunk's or a data URI's.
 * @throws AppError `model3d.damaged` for one that is not as long as it says
 */
export function resolveBuffers(json: Json, bin: Uint8Array | undefined): Uint8Array<ArrayBuffer>[] {
  return listOf(json, 'buffers').map((buffer, k) => {
    const length = countOf(buffer, 'byteLength');
    const { uri } = buffer;
    const bytes = typeof uri === 'string' ? dataOf(uri) : k === 0 ? bin : undefined;
    if (bytes) {
      if (bytes.byteLength < length) throw damaged(`buffer ${k} has ${bytes.byteLength} of ${length} bytes`);
      return Uint8Array.from(bytes);
    }
    // A place for what meshopt unpacks has no bytes of its own (EXT_meshopt_compression, "fallback buffers").
    if (!extensionOf(buffer, 'EXT_meshopt_compression')) throw damaged(`buffer ${k} has no bytes`);
    return new Uint8Array(length);
  });
}

function dataOf(uri: string): Uint8Array {
  const comma = uri.indexOf(',');
  if (comma < 0 || !uri.slice(0, comma).endsWith(';base64')) throw damaged('a data URI is not base64');
  return Buffer.from(uri.slice(comma + 1), 'base64');
}
