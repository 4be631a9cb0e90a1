/**
 * A GLB or glTF file of the user's as a piece of furniture: checked, sized, turned to face +z, standing on y = 0.
 * Every file is taken for hostile: see check-gltf.ts and model-limits.ts.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import {
  type ModelExtent,
  modelScale,
  type ModelTurn,
  type SizeCm,
  sizeCm,
  type StatedSize,
  unitChoices,
} from '@escena/core/model-size';
import type { ModelWarning } from '@escena/core/model-warnings';
import { Box3, BufferAttribute, BufferGeometry, Matrix4, Vector3 } from 'three';
import type { Placement } from '../furniture/piece.ts';
import type { Part } from '../scene.ts';
import { type GatheredMesh, gatherMeshes } from './gather-meshes.ts';
import { ModelImages } from './model-images.ts';
import { readMaterial } from './model-material.ts';
import { modelLimits } from './model-limits.ts';
import type { OwnModel } from './own-model.ts';
import { readGltf } from './read-gltf.ts';
import { simplifyMeshes, triangleCount } from './simplify-meshes.ts';

export interface LoadModelOptions {
  /** as its owner calls it */
  readonly name: string;
  /** the unit or one known measure; without it the file's metres count, if they make furniture */
  readonly stated?: StatedSize | undefined;
  readonly turn?: ModelTurn | undefined;
  readonly placement?: Placement | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @throws AppError `model3d.*`; for `model3d.size_unclear` data holds the file's own `x`, `y`, `z` and the detail says
 *   what each unit would make of them
 */
export async function loadModel(bytes: Uint8Array, options: LoadModelOptions): Promise<OwnModel> {
  const { name, stated, turn = 0, placement = 'floor', signal } = options;
  const warnings = new Set<ModelWarning>();
  const warn = (warning: ModelWarning): void => void warnings.add(warning);
  const document = await readGltf(bytes);
  throwIfAborted(signal);
  const meshes = await atMost(gatherMeshes(document, warn), warn);
  throwIfAborted(signal);

  const box = boxAround(meshes);
  const { x, y, z } = box.getSize(new Vector3());
  const extent: ModelExtent = { x, y, z };
  const scale = modelScale(extent, { stated, turn });
  if (scale === undefined) throw sizeUnclear(extent, turn);
  const size = sizeCm(extent, scale, turn);

  const images = new ModelImages(document.getRoot().listTextures().length, { warn, signal });
  const place = placeOf(box, { scale, turn, placement });
  const parts: Part[] = [];
  for (const mesh of meshes) {
    const { material, texCoord } = await readMaterial(mesh.primitive.getMaterial(), images, warn);
    parts.push({ geometry: geometryOf(mesh, texCoord).applyMatrix4(place), material });
    throwIfAborted(signal);
  }
  return {
    piece: {
      title: { en: name, es: name },
      placement,
      footprint: 'rectangle',
      size: () => ({ width: size.width / 100, depth: size.depth / 100, height: size.height / 100 }),
      build: () => parts,
    },
    extent,
    scale,
    size,
    triangles: triangleCount(meshes),
    warnings: [...warnings],
  };
}

async function atMost(
  meshes: GatheredMesh[],
  warn: (warning: ModelWarning) => void,
): Promise<readonly GatheredMesh[]> {
  if (triangleCount(meshes) <= modelLimits.keptTriangles) return meshes;
  warn('simplified');
  return simplifyMeshes(meshes, modelLimits.keptTriangles);
}

/** Around what is drawn: vertices that no triangle uses do not count. */
function boxAround(meshes: readonly GatheredMesh[]): Box3 {
  const box = new Box3();
  const point = new Vector3();
  for (const { positions, indices } of meshes)
    for (const vertex of indices) box.expandByPoint(point.fromArray(positions, vertex * 3));
  return box;
}

/** File space → piece space (see `Piece`): front to +z, metres, the origin where a piece of its placement has it. */
function placeOf(
  box: Box3,
  { scale, turn, placement }: { scale: number; turn: ModelTurn; placement: Placement },
): Matrix4 {
  const turned = box.clone().applyMatrix4(quarterTurn(turn));
  const middle = turned.getCenter(new Vector3());
  const y = placement === 'ceiling' ? turned.max.y : placement === 'wall' ? middle.y : turned.min.y;
  const z = placement === 'wall' ? turned.min.z : middle.z;
  return new Matrix4()
    .makeScale(scale, scale, scale)
    .multiply(new Matrix4().makeTranslation(-middle.x, -y, -z))
    .multiply(quarterTurn(turn));
}

/** Exact, so that a turned box stays as tight as it was. */
function quarterTurn(turn: ModelTurn): Matrix4 {
  const [c, s] = ({ 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const)[turn];
  return new Matrix4().set(c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0, 0, 0, 0, 1);
}

function geometryOf(
  { primitive, positions, normals, indices }: GatheredMesh,
  texCoord: number,
): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  if (normals) geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  const count = positions.length / 3;
  for (const [semantic, name, size] of [
    [`TEXCOORD_${texCoord}`, 'uv', 2],
    ['COLOR_0', 'color', 3],
  ] as const) {
    const accessor = primitive.getAttribute(semantic);
    if (!accessor || accessor.getCount() !== count) continue;
    const values = new Float32Array(count * size);
    const element: number[] = [];
    for (let i = 0; i < count; i++) {
      accessor.getElement(i, element);
      for (let c = 0; c < size; c++) values[i * size + c] = finite(element[c]);
    }
    geometry.setAttribute(name, new BufferAttribute(values, size));
  }
  geometry.setIndex(new BufferAttribute(indices, 1));
  if (normals) return geometry;
  const flat = geometry.toNonIndexed();
  flat.computeVertexNormals();
  return flat;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

function sizeUnclear(extent: ModelExtent, turn: ModelTurn): AppError {
  const says = (size: SizeCm): string => `${size.width} × ${size.depth} × ${size.height} cm`;
  const choices = unitChoices(extent, turn).map((choice) => `${choice.units}: ${says(choice)}`);
  return new AppError('model3d.size_unclear', { detail: choices.join('; '), data: { ...extent } });
}
