/**
 * Everything that a hostile glTF could make expensive or endless, refused by reading its JSON alone: sizes it declares,
 * trees it describes, files it points at.
 */
import { AppError } from '@escena/core/app-error';
import { countOf, damaged, extensionOf, isObject, type Json, listOf } from './gltf-json.ts';
import { modelLimits } from './model-limits.ts';

/** What may be required of a reader; of the merely optional, what is unknown is left out. */
const understood = new Set([
  'KHR_texture_transform',
  'KHR_mesh_quantization',
  'KHR_draco_mesh_compression',
  'EXT_meshopt_compression',
  'EXT_texture_webp',
  'EXT_texture_avif',
  'KHR_materials_unlit',
  'KHR_materials_emissive_strength',
  'KHR_materials_transmission',
  'KHR_materials_pbrSpecularGlossiness',
  'KHR_materials_variants',
  'KHR_materials_clearcoat',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_ior',
  'KHR_materials_volume',
  'KHR_materials_iridescence',
  'KHR_materials_anisotropy',
  'KHR_materials_dispersion',
  'KHR_lights_punctual',
]);

const lists = [
  'accessors',
  'animations',
  'buffers',
  'bufferViews',
  'cameras',
  'images',
  'materials',
  'meshes',
  'nodes',
  'samplers',
  'scenes',
  'skins',
  'textures',
];

/** Bytes of one element at most: a 4 × 4 matrix of 32-bit numbers. */
const elementBytes = 64;

/** @throws AppError `model3d.damaged`, `model3d.unsupported`, `model3d.external_file`, `model3d.too_complex` */
export function checkGltf(json: Json): void {
  checkVersion(json);
  for (const name of lists) atMost(listOf(json, name).length, modelLimits.entries, name);
  atMost(listOf(json, 'images').length, modelLimits.textures, 'textures');
  checkFiles(json);
  checkSizes(json);
  checkTree(listOf(json, 'nodes'));
  checkTriangles(json);
}

function checkVersion(json: Json): void {
  const { asset, extensionsRequired: required = [] } = json;
  const version = (asset as Json)['version'];
  if (typeof version !== 'string' || !/^2\.\d+$/.test(version))
    throw new AppError('model3d.unsupported', { detail: `glTF ${String(version)}` });
  if (!Array.isArray(required)) throw damaged('extensionsRequired is not a list');
  const unknown = required.filter((name) => !understood.has(String(name)));
  if (unknown.length > 0)
    throw new AppError('model3d.unsupported', { detail: unknown.join(', ').slice(0, 200) });
}

function checkFiles(json: Json): void {
  for (const entry of [...listOf(json, 'buffers'), ...listOf(json, 'images')]) {
    const { uri } = entry;
    if (uri === undefined) continue;
    if (typeof uri !== 'string') throw damaged('a uri is not a text');
    if (!uri.startsWith('data:')) throw new AppError('model3d.external_file', { detail: uri.slice(0, 120) });
  }
}

function checkSizes(json: Json): void {
  let unpacked = 0;
  for (const buffer of listOf(json, 'buffers')) unpacked += countOf(buffer, 'byteLength');
  for (const view of listOf(json, 'bufferViews')) {
    const packed = extensionOf(view, 'EXT_meshopt_compression');
    if (packed) unpacked += countOf(packed, 'count') * countOf(packed, 'byteStride');
  }
  for (const accessor of listOf(json, 'accessors')) {
    const count = countOf(accessor, 'count');
    // Only what is not backed by a view costs more than the file's own bytes: zeros, and geometry still packed.
    if (accessor['bufferView'] === undefined) unpacked += count * elementBytes;
    const { sparse } = accessor;
    if (isObject(sparse) && countOf(sparse, 'count') > count) throw damaged('a sparse accessor overflows');
  }
  atMost(unpacked, modelLimits.unpackedBytes, 'bytes unpacked');
}

/** Every node has one parent at most and none is its own ancestor (§3.5.2), to a depth that recursion bears. */
function checkTree(nodes: readonly Json[]): void {
  const parent = new Int32Array(nodes.length).fill(-1);
  for (const [i, { children = [] }] of nodes.entries()) {
    if (!Array.isArray(children)) throw damaged('children is not a list');
    for (const child of children as unknown[]) {
      if (typeof child !== 'number' || !Number.isInteger(child) || child < 0 || child >= nodes.length)
        throw damaged(`node ${i} has a child ${String(child)}`);
      if (parent[child] !== -1) throw damaged(`node ${child} has two parents`);
      parent[child] = i;
    }
  }
  for (let i = 0; i < nodes.length; i++) {
    let depth = 0;
    for (let at = i; at !== -1; at = parent[at] ?? -1) {
      depth++;
      if (depth > nodes.length) throw damaged(`node ${i} is inside itself`);
      if (depth > modelLimits.nodeDepth) atMost(depth, modelLimits.nodeDepth, 'levels of nodes');
    }
  }
}

/** What the nodes show, every instance counted, by the counts that the file declares. */
function checkTriangles(json: Json): void {
  const accessors = listOf(json, 'accessors');
  const countAt = (index: unknown): number => {
    const accessor = typeof index === 'number' ? accessors[index] : undefined;
    return accessor ? countOf(accessor, 'count') : 0;
  };
  const primitives = listOf(json, 'meshes').map((mesh) => listOf(mesh, 'primitives'));
  const weights = primitives.map((list) =>
    list.reduce((sum, { indices, attributes }) => {
      const vertices = countAt(isObject(attributes) ? attributes['POSITION'] : undefined);
      // Never fewer than its vertices would make: those are unpacked for every instance.
      return sum + Math.max(vertices, indices === undefined ? 0 : countAt(indices)) / 3;
    }, 0),
  );
  let triangles = 0;
  let drawn = 0;
  for (const { mesh } of listOf(json, 'nodes')) {
    if (typeof mesh !== 'number') continue;
    triangles += weights[mesh] ?? 0;
    drawn += primitives[mesh]?.length ?? 0;
  }
  atMost(Math.round(triangles), modelLimits.triangles, 'triangles');
  atMost(drawn, modelLimits.entries, 'meshes drawn');
}

function atMost(value: number, limit: number, what: string): void {
  if (value > limit)
    throw new AppError('model3d.too_complex', {
      detail: `${value} ${what}, the limit is ${limit}`,
      data: { value, limit, what },
    });
}
