/**
 * What a Draco stream says it unpacks to, read from its header before the decoder allocates anything for it
 * (Draco bitstream specification 2.2, "DecodeHeader", "DecodeSequentialConnectivityData", "DecodeEdgebreakerConnectivityData").
 */
import { AppError } from '@escena/core/app-error';
import { countOf, damaged, extensionOf, type Json, listOf } from './gltf-json.ts';
import { modelLimits } from './model-limits.ts';

const headerBytes = 11;
const metadataFlag = 0x8000;
const triangularMesh = 1;
const sequential = 0;

/** @returns whether anything is packed by Draco. @throws AppError `model3d.damaged`, `model3d.too_complex` */
export function checkDraco(json: Json, buffers: readonly Uint8Array[]): boolean {
  const views = listOf(json, 'bufferViews');
  let used = false;
  for (const mesh of listOf(json, 'meshes'))
    for (const primitive of listOf(mesh, 'primitives')) {
      const packed = extensionOf(primitive, 'KHR_draco_mesh_compression');
      if (!packed) continue;
      used = true;
      const view = views[countOf(packed, 'bufferView')];
      const buffer = view && buffers[countOf(view, 'buffer')];
      if (!view || !buffer) throw damaged('packed geometry that is not there');
      const from = countOf(view, 'byteOffset', 0);
      checkStream(buffer.subarray(from, from + countOf(view, 'byteLength')));
    }
  return used;
}

function checkStream(bytes: Uint8Array): void {
  if (bytes.length < headerBytes || String.fromCharCode(...bytes.subarray(0, 5)) !== 'DRACO')
    throw damaged('not a Draco stream');
  const [major = 0, minor = 0, kind = 0, method = 0] = bytes.subarray(5, 9);
  // Older streams have fixed-width counts, and no exporter of glTF ever wrote them.
  if (major !== 2 || minor < 2 || kind !== triangularMesh)
    throw new AppError('model3d.unsupported', { detail: `Draco ${major}.${minor}` });
  // Metadata would stand before the counts; exporters of glTF write none.
  if (((bytes[10] ?? 0) << 8) & metadataFlag)
    throw new AppError('model3d.unsupported', { detail: 'Draco metadata' });
  const counts = readVarints(bytes, method === sequential ? headerBytes : headerBytes + 1, 2);
  const most = Math.max(...counts);
  if (most > modelLimits.triangles)
    throw new AppError('model3d.too_complex', {
      detail: `${most} packed triangles, the limit is ${modelLimits.triangles}`,
      data: { value: most, limit: modelLimits.triangles, what: 'triangles' },
    });
}

/** Unsigned LEB128, as Draco writes counts. */
function readVarints(bytes: Uint8Array, from: number, howMany: number): number[] {
  const values: number[] = [];
  let at = from;
  while (values.length < howMany) {
    let value = 0;
    let shift = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 2 ** 35) throw damaged('a Draco stream ends in its header');
      value += (byte & 0x7f) * shift;
      shift *= 128;
      if (byte < 0x80) break;
    }
    values.push(value);
  }
  return values;
}
