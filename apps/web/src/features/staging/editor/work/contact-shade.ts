import type { ContactData, PartData } from './messages.ts';

/** Metres of floor around the piece that it still darkens, and of its height that matters. */
const margin = 0.35;
const highest = 0.9;
/** Cells across the longer side. */
const cells = 56;

/**
 * Ambient occlusion of the floor by a piece: its underside as a height field, and from each floor cell the share of the
 * upper hemisphere that the field fills, weighed by the cosine. A patch of area A at height h and distance d across
 * fills h² A ⁄ (π (h² + d²)²) of it (form factor of parallel patches).
 */
export function contactShade(parts: readonly Pick<PartData, 'positions'>[]): ContactData | undefined {
  const box = extentOf(parts);
  if (!box) return undefined;
  const spanX = 2 * (box.x + margin);
  const spanZ = 2 * (box.z + margin);
  const cell = Math.max(spanX, spanZ) / cells;
  const width = Math.max(4, Math.ceil(spanX / cell));
  const height = Math.max(4, Math.ceil(spanZ / cell));
  const field = undersideOf(parts, { width, height, cell });
  const filled = [...field.keys()].filter((k) => (field[k] ?? Infinity) < highest);
  const occlusion = new Float32Array(width * height);
  for (let j = 0; j < height; j++) {
    for (let i = 0; i < width; i++) {
      let sum = 0;
      for (const k of filled) {
        const dx = (i - (k % width)) * cell;
        const dz = (j - Math.floor(k / width)) * cell;
        const h = Math.max(field[k] ?? 0, 0.55 * cell);
        const square = h * h + dx * dx + dz * dz;
        sum += (h * h * cell * cell) / (Math.PI * square * square);
      }
      occlusion[j * width + i] = Math.min(1, sum) * fade(i, width) * fade(j, height);
    }
  }
  return { width, height, occlusion, spanX: width * cell, spanZ: height * cell };
}

/** Half extents across the floor, undefined for a piece without triangles. */
function extentOf(parts: readonly Pick<PartData, 'positions'>[]): { x: number; z: number } | undefined {
  let [x, z] = [0, 0];
  for (const { positions } of parts) {
    for (let k = 0; k < positions.length; k += 3) {
      x = Math.max(x, Math.abs(positions[k] ?? 0));
      z = Math.max(z, Math.abs(positions[k + 2] ?? 0));
    }
  }
  return x > 0 && z > 0 ? { x, z } : undefined;
}

/** The lowest height above each cell: corners, edges' middles and middles of triangles, which are small enough for that. */
function undersideOf(
  parts: readonly Pick<PartData, 'positions'>[],
  { width, height, cell }: { width: number; height: number; cell: number },
): Float32Array {
  const field = new Float32Array(width * height).fill(Infinity);
  const put = (x: number, y: number, z: number) => {
    const i = Math.floor(x / cell + width / 2);
    const j = Math.floor(z / cell + height / 2);
    if (i < 0 || j < 0 || i >= width || j >= height) return;
    const k = j * width + i;
    if (y < (field[k] ?? 0)) field[k] = Math.max(0, y);
  };
  for (const { positions: p } of parts) {
    for (let k = 0; k < p.length; k += 9) {
      const [ax = 0, ay = 0, az = 0, bx = 0, by = 0, bz = 0, cx = 0, cy = 0, cz = 0] = p.subarray(k, k + 9);
      const longest = Math.max(
        Math.hypot(bx - ax, bz - az),
        Math.hypot(cx - bx, cz - bz),
        Math.hypot(ax - cx, az - cz),
      );
      const steps = Math.max(1, Math.min(64, Math.ceil(longest / cell)));
      for (let u = 0; u <= steps; u++) {
        for (let v = 0; v <= steps - u; v++) {
          const [s, t] = [u / steps, v / steps];
          put(
            ax + (bx - ax) * s + (cx - ax) * t,
            ay + (by - ay) * s + (cy - ay) * t,
            az + (bz - az) * s + (cz - az) * t,
          );
        }
      }
    }
  }
  return field;
}

/** Down to nothing at the grid's edge, so that no edge shows. */
function fade(index: number, count: number): number {
  const fromEdge = Math.min(index + 0.5, count - index - 0.5) / count;
  return Math.min(1, fromEdge / 0.12);
}
