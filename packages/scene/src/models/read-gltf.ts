// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./draco3dgltf.d.ts" />
/** A file's bytes as a glTF-Transform document: checked first, unpacked, with every failure under its own name. */
import { type Document, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { AppError } from '@escena/core/app-error';
import { MeshoptDecoder } from 'meshoptimizer';
import { checkDraco } from './check-draco.ts';
import { checkGltf } from './check-gltf.ts';
import { damaged, type Json, listOf } from './gltf-json.ts';
import { modelLimits } from './model-limits.ts';
import { bufferName, resolveBuffers } from './resolve-buffers.ts';
import { splitGlb } from './split-glb.ts';

/** @throws AppError `model3d.*` */
export async function readGltf(bytes: Uint8Array): Promise<Document> {
  if (bytes.byteLength > modelLimits.bytes)
    throw new AppError('model3d.too_many_bytes', { data: { bytes: bytes.byteLength } });
  const { json, bin } = splitGlb(bytes);
  checkGltf(json);
  const buffers = resolveBuffers(json, bin);
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS);
  await MeshoptDecoder.ready;
  io.registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  if (checkDraco(json, buffers)) {
    const { default: draco } = await import('draco3dgltf');
    io.registerDependencies({ 'draco3d.decoder': await draco.createDecoderModule() });
  }
  try {
    return await io.readJSON({
      json: named(json) as unknown as Parameters<typeof io.readJSON>[0]['json'],
      resources: Object.fromEntries(buffers.map((buffer, k) => [bufferName(k), buffer])),
    });
  } catch (cause) {
    throw damaged(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** The JSON with its buffers named for `resources`, and without animations, which nothing here plays. */
function named(json: Json): Json {
  const buffers = listOf(json, 'buffers').map((buffer, k) => ({ ...buffer, uri: bufferName(k) }));
  return { ...json, buffers, animations: [] };
}
