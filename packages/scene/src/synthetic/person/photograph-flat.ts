import type { Vec2, Vec3 } from '../../camera.ts';
import { lookAt } from '../../look-at.ts';
import { boxPart } from '../../product-set/box-part.ts';
import { photographSet, type SetThing } from '../../product-set/photograph-set.ts';
import type { TraceCrew } from '../../render/trace-crew.ts';
import type { Material } from '../../scene.ts';
import { asParts, flatMeshes, type PatternFrame } from './dress-person.ts';
import { placeIn, plain, straightView } from './person-set.ts';
import type { WornCut } from './worn-cut.ts';

/** how much of its photo's sides the flat garment fills */
export const filled = 0.82;
/** in the scene's metres */
const flatAt: Vec3 = [0, 1.3, 0];

interface FlatOptions {
  readonly frame: PatternFrame;
  readonly material: Material;
  /** as of `photographSet` */
  readonly light: number;
  readonly width: number;
  readonly samples: number;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/** The garment's own photo: spread out before a wall. */
export async function photographFlat(
  crew: TraceCrew,
  cut: WornCut,
  { frame, material, light, width, samples, seed, signal }: FlatOptions,
) {
  const height = Math.round((width * frame.height) / frame.width);
  const view = straightView(flatAt, frame.width / filled);
  const { front, back } = flatMeshes(cut, frame, flatAt);
  const things: SetThing[] = [
    { name: 'wall', parts: [boxPart([8, 4, 0.04], [0, 0, -0.03], plain([0.7, 0.7, 0.72]))] },
    { name: 'garment', parts: asParts([...front, ...back], material) },
  ];
  const paper = [0.6, 0.6, 0.6] as const;
  const photo = await photographSet(crew, {
    things,
    paper,
    light,
    view,
    width,
    height,
    samples,
    seed,
    signal,
  });
  const camera = lookAt(view, width, height);
  const [x, y] = [frame.left + frame.width / 2, frame.top - frame.height / 2];
  return {
    ...photo,
    at: (flat: Vec2) =>
      placeIn(camera, [flat[0] - x + flatAt[0], flat[1] - y + flatAt[1], flatAt[2] + 0.014]),
  };
}
