import { AppError } from '@escena/core/app-error';
import { MeshoptSimplifier } from 'meshoptimizer';
import type { GatheredMesh } from './gather-meshes.ts';

/** Share of a mesh's size by which its surface may move. */
const gentle = 0.01;
const firm = 0.1;

/**
 * The meshes with about `target` triangles in all, each giving in proportion: quadric simplification that keeps borders
 * between materials and seams of textures (Garland and Heckbert 1997, as meshoptimizer has it).
 * @throws AppError `model3d.too_complex` when they cannot be brought near it
 */
export async function simplifyMeshes(
  meshes: readonly GatheredMesh[],
  target: number,
): Promise<GatheredMesh[]> {
  await MeshoptSimplifier.ready;
  const before = triangleCount(meshes);
  let simpler = [...meshes];
  for (const error of [gentle, firm]) {
    const share = target / before;
    simpler = meshes.map((mesh) => {
      const wanted = Math.max(12, 3 * Math.floor((share * mesh.indices.length) / 3));
      const [indices] = MeshoptSimplifier.simplify(mesh.indices, mesh.positions, 3, wanted, error);
      return { ...mesh, indices };
    });
    if (triangleCount(simpler) <= target * 1.2) break;
  }
  const after = triangleCount(simpler);
  // Many thousand loose scraps cannot be joined; twice the target can still be traced.
  if (after > 2 * target)
    throw new AppError('model3d.too_complex', {
      detail: `${before} triangles that cannot be simplified to ${2 * target}`,
      data: { value: before, limit: 2 * target, what: 'triangles' },
    });
  return simpler.filter((mesh) => mesh.indices.length > 0);
}

export function triangleCount(meshes: readonly GatheredMesh[]): number {
  return meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0);
}
