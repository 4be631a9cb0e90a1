import type { SceneObject } from '../../scene.ts';

/**
 * An attribute of every triangle's corners, in the order of objects, parts and triangles: `size` values a corner.
 * Parts without it have `missing`; undefined where none has it.
 */
export function cornerValues(
  objects: readonly SceneObject[],
  name: 'uv' | 'color',
  { size, missing }: { size: number; missing: number },
): Float32Array | undefined {
  const parts = objects.flatMap((object) => object.parts);
  const wanted = parts.filter(({ geometry, material }) =>
    name === 'uv' ? material.images !== undefined : geometry.hasAttribute(name),
  );
  if (wanted.length === 0) return undefined;
  const corners = parts.map(
    ({ geometry }) => geometry.getIndex()?.count ?? geometry.getAttribute('position').count,
  );
  const values = new Float32Array(size * corners.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const [k, { geometry }] of parts.entries()) {
    const attribute = geometry.hasAttribute(name) ? geometry.getAttribute(name) : undefined;
    const index = geometry.getIndex();
    for (let i = 0; i < (corners[k] ?? 0); i++)
      for (let c = 0; c < size; c++)
        values[at++] = attribute ? attribute.getComponent(index ? index.getX(i) : i, c) : missing;
  }
  return values;
}

/** `size` values a triangle in another order, in shared memory. @param triangleOf which comes k-th; −1: zeros */
export function reordered(values: Float32Array, size: number, triangleOf: Int32Array): Float32Array {
  const out = new Float32Array(new SharedArrayBuffer(triangleOf.length * size * 4));
  for (const [k, from] of triangleOf.entries())
    if (from >= 0) out.set(values.subarray(from * size, (from + 1) * size), k * size);
  return out;
}
