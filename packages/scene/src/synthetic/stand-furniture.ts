/** Furniture that a made-up room has already: a few pieces along its walls, none into another, a window's light or the camera. */
import { Matrix4 } from 'three';
import { catalogue, type PieceName } from '../furniture/catalogue.ts';
import { between, createRandom, pick, type Random } from '../furniture/random.ts';
import { type StyleName, styles } from '../furniture/styles/styles.ts';
import type { SceneObject } from '../scene.ts';
import type { PhotoPlan } from './photo-plan.ts';

const large: [PieceName, ...PieceName[]] = ['sofa', 'loveseat', 'double-bed', 'bookshelf', 'sideboard'];
const small: [PieceName, ...PieceName[]] = [
  'armchair',
  'lounge-chair',
  'coffee-table',
  'pouf',
  'desk',
  'fiddle-fig',
  'floor-lamp',
];
/** metres between pieces, and from the camera */
const gap = 0.15;
const clear = 1;
const tries = 12;

interface Taken {
  readonly left: number;
  readonly right: number;
  readonly far: number;
  readonly near: number;
}

export function standFurniture(plan: PhotoPlan): SceneObject[] {
  const random = createRandom(plan.seed * 104729 + 5);
  const styleNames = Object.keys(styles) as [StyleName, ...StyleName[]];
  const style = styles[pick(random, styleNames)];
  const taken: Taken[] = [
    { left: -clear, right: clear, far: -clear, near: clear },
    ...plan.blocks.map(({ min, max }) => ({ left: min[0], right: max[0], far: min[2], near: max[2] })),
  ];
  const wanted = [pick(random, large), pick(random, small), pick(random, small)];
  return wanted.flatMap((name) => {
    const { width, depth } = catalogue[name].size(style);
    for (let k = 0; k < tries; k++) {
      const { rotation, x, z } = place(random, plan, { width, depth });
      const turned = Math.abs(Math.sin(rotation)) > 0.5;
      const [w, d] = turned ? [depth, width] : [width, depth];
      const area = { left: x - w / 2, right: x + w / 2, far: z - d / 2, near: z + d / 2 };
      const { box } = plan;
      if (area.left < box.left || area.right > box.right || area.far < box.back || area.near > box.front)
        continue;
      if (taken.some((other) => overlaps(area, other))) continue;
      taken.push(area);
      const matrix = new Matrix4().makeRotationY(rotation).setPosition(x, 0, z);
      return [{ name, parts: catalogue[name].build(style, random), matrix }];
    }
    return [];
  });
}

/** Its back to the far or to a side wall, or turned away in the middle of the room. */
function place(
  random: Random,
  { box }: PhotoPlan,
  { width, depth }: { width: number; depth: number },
): { rotation: number; x: number; z: number } {
  const off = depth / 2 + 0.03;
  const along = between(random, box.back + width / 2, -clear);
  switch (pick(random, ['back', 'left', 'right', 'middle'] as const)) {
    case 'back':
      return {
        rotation: 0,
        x: between(random, box.left + width / 2, box.right - width / 2),
        z: box.back + off,
      };
    case 'left':
      return { rotation: Math.PI / 2, x: box.left + off, z: along };
    case 'right':
      return { rotation: -Math.PI / 2, x: box.right - off, z: along };
    case 'middle':
      return {
        rotation: Math.PI,
        x: between(random, box.left, box.right) / 2,
        z: between(random, box.back / 2, -1.6),
      };
  }
}

function overlaps(a: Taken, b: Taken): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.far < b.near + gap && b.far < a.near + gap;
}
