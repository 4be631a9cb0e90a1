/** The rectangles that a made-up room consists of: floor, ceiling, walls, and the sides of what is built in. */
import type { Vec3 } from '../camera.ts';
import type { Block, RoomBounds, WallName } from './photo-plan.ts';

export interface Face {
  readonly part: 'floor' | 'ceiling' | WallName | 'block';
  /** of `block` faces */
  readonly block?: Block;
  /** 0 x, 1 y, 2 z: the axis that the face stands across, where on it, and which way it looks */
  readonly axis: 0 | 1 | 2;
  readonly offset: number;
  readonly sign: 1 | -1;
  /** the axes that run along the face (s, then t; walls have t = y), and their ranges in metres */
  readonly s: 0 | 1 | 2;
  readonly t: 0 | 1 | 2;
  readonly from: readonly [s: number, t: number];
  readonly to: readonly [s: number, t: number];
}

export function facesOf(box: RoomBounds, blocks: readonly Block[]): Face[] {
  const { left, right, back, front, ceiling } = box;
  const flat = { axis: 1, s: 0, t: 2, from: [left, back], to: [right, front] } as const;
  const across = { axis: 2, s: 0, t: 1, from: [left, 0], to: [right, ceiling] } as const;
  const side = { axis: 0, s: 2, t: 1, from: [back, 0], to: [front, ceiling] } as const;
  return [
    { part: 'floor', ...flat, offset: 0, sign: 1 },
    { part: 'ceiling', ...flat, offset: ceiling, sign: -1 },
    { part: 'back', ...across, offset: back, sign: 1 },
    { part: 'front', ...across, offset: front, sign: -1 },
    { part: 'left', ...side, offset: left, sign: 1 },
    { part: 'right', ...side, offset: right, sign: -1 },
    ...blocks.flatMap(blockFaces),
  ];
}

function blockFaces(block: Block): Face[] {
  const { min, max } = block;
  const across = { axis: 2, s: 0, t: 1, from: [min[0], min[1]], to: [max[0], max[1]] } as const;
  const side = { axis: 0, s: 2, t: 1, from: [min[2], min[1]], to: [max[2], max[1]] } as const;
  return [
    {
      part: 'block',
      block,
      axis: 1,
      s: 0,
      t: 2,
      from: [min[0], min[2]],
      to: [max[0], max[2]],
      offset: max[1],
      sign: 1,
    },
    { part: 'block', block, ...across, offset: max[2], sign: 1 },
    { part: 'block', block, ...across, offset: min[2], sign: -1 },
    { part: 'block', block, ...side, offset: max[0], sign: 1 },
    { part: 'block', block, ...side, offset: min[0], sign: -1 },
  ];
}

/** Into `hit`: distance and the point's s and t. @returns the index of the nearest face that looks at the ray's origin, −1 for none */
export function nearestFace(
  faces: readonly Face[],
  origin: Vec3,
  direction: Vec3,
  hit: Float64Array,
): number {
  let best = -1;
  let near = Infinity;
  for (let k = 0; k < faces.length; k++) {
    const face = faces[k];
    if (!face) continue;
    const along = direction[face.axis];
    if (along * face.sign >= 0) continue;
    const distance = (face.offset - origin[face.axis]) / along;
    if (distance <= 1e-6 || distance >= near) continue;
    const s = origin[face.s] + distance * direction[face.s];
    if (s < face.from[0] || s > face.to[0]) continue;
    const t = origin[face.t] + distance * direction[face.t];
    if (t < face.from[1] || t > face.to[1]) continue;
    near = distance;
    best = k;
    hit[0] = distance;
    hit[1] = s;
    hit[2] = t;
  }
  return best;
}

/** Whether a block stands between two points. */
export function isBlocked(blocks: readonly Block[], from: Vec3, to: Vec3): boolean {
  return blocks.some(({ min, max }) => {
    let enter = 1e-4;
    let leave = 1 - 1e-4;
    for (const k of [0, 1, 2] as const) {
      const d = to[k] - from[k];
      const near = (min[k] - from[k]) / (d || 1e-12);
      const far = (max[k] - from[k]) / (d || 1e-12);
      enter = Math.max(enter, Math.min(near, far));
      leave = Math.min(leave, Math.max(near, far));
    }
    return enter < leave;
  });
}
