/** What it costs each pixel, in log odds, to be of each layer, by where it lies: no colour is looked at. */
import type { Raster } from '@escena/core/raster';
import type { BodyFrame } from '../clothes/body-frame.ts';
import type { BodyShapes } from './body-shapes.ts';
import { type Layer, layers } from './layer.ts';

export type LayerCosts = Readonly<Record<Layer, Float32Array>>;

/** beyond doubt */
export const never = 40;
/** the most that a place alone may speak against a layer */
const most = 6;
/** skin is where a body's own shape is, or nowhere */
const mostSkin = 10;
/** between bare legs and beside a bare arm there is no cloth */
const besideSkin = 4;
const belowHem = 14;
/** log odds of the people's mask count so often: it knows nothing of layers and much of people */
const maskWeight = 1.6;
const least = 0.03;

interface Seen {
  readonly frame: BodyFrame;
  readonly shapes: BodyShapes;
  /** 0…255 where somebody is, the working picture's size; undefined: nobody knows */
  readonly people: Raster | undefined;
  /** the clothes above and below are one: a dress, or two of one colour */
  readonly isOnePiece: boolean;
  /** shoulder breadths below the shoulders: both legs are bare from there on */
  readonly hem?: number | undefined;
}

export function layerCosts(
  { width, height }: Pick<Raster, 'width' | 'height'>,
  { frame, shapes, people, isOnePiece, hem = Infinity }: Seen,
): LayerCosts {
  const costs = Object.fromEntries(layers.map((name) => [name, new Float32Array(width * height)])) as Record<
    Layer,
    Float32Array
  >;
  const { neck, pelvis, down, toLeft, breadth } = frame;
  const torso = Math.hypot(pelvis[0] - neck[0], pelvis[1] - neck[1]) / breadth;
  const { face } = shapes;
  const head = headOf(shapes, { width, height });
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [dx, dy] = [x + 0.5 - neck[0], y + 0.5 - neck[1]];
      const level = (dx * down[0] + dy * down[1]) / breadth;
      const out = Math.abs(dx * toLeft[0] + dy * toLeft[1]) / breadth;
      const far = (plane: Float32Array): number => Math.max(0, -(plane[i] ?? 0)) / breadth;
      const person = people ? Math.min(1 - least, Math.max(least, (people.data[i] ?? 0) / 255)) : 0.5;
      const somebody = -maskWeight * Math.log(person);
      const [naked, arm, trunk, leg] = [
        far(shapes.naked),
        far(shapes.arms),
        far(shapes.trunk),
        far(shapes.legs),
      ];
      const hand = shapes.hands ? far(shapes.hands) : Infinity;
      const inHand = hand < 0.02;
      const belowHip = level - torso;

      costs.behind[i] = -maskWeight * Math.log(1 - person);
      const bare = Math.min(naked, belowHip > 0 ? leg + 0.02 : Infinity);
      const besideFace = face ? 8 * Math.max(0, far(face) - 0.05) : Infinity;
      // Below the collarbones there is cloth rather than skin; on a limb there may be either.
      const onChest = arm > 0 && leg > 0 ? 4 * Math.max(0, level - 0.12) : 0;
      costs.skin[i] = somebody + (inHand ? 0 : Math.min(mostSkin, 30 * bare + onChest, besideFace + onChest));
      costs.hair[i] = somebody + (inHand ? most : hairCost(head?.(x, y), { level, out, naked }));
      const upward = Math.max(0, -0.22 - level);
      const beyondHem = isOnePiece ? Math.max(0, belowHip - 1.2) : Math.max(0, belowHip - 0.05);
      costs.upper[i] =
        somebody +
        Math.min(
          most,
          (inHand ? 4 : 0) +
            9 *
              Math.min(
                trunk,
                far(shapes.sleeves),
                isOnePiece || belowHip > -0.2 ? Math.max(0, out - 0.65) : Infinity,
              ) +
            25 * upward +
            4 * beyondHem,
        ) +
        (trunk > 0 && (shapes.bareArms?.[i] ?? -1) > 0 ? besideSkin : 0) +
        (level > hem + 0.08 ? belowHem : 0);
      costs.lower[i] = isOnePiece
        ? never
        : somebody +
          Math.min(
            most,
            (inHand ? 4 : 0) +
              7 * Math.max(0, -0.1 - belowHip) +
              6 * Math.max(0, Math.min(leg - 0.15, out - 0.7)),
          );
      if (face && (face[i] ?? 0) > 0) {
        // Fringe and beard lie on a face; the rest of it is nothing else.
        costs.behind[i] = costs.upper[i] = costs.lower[i] = never;
        costs.hair[i] = most / 2;
        costs.skin[i] = 0;
      }
    }
  return costs;
}

/** Where the head is: of a place, how far beyond the face it lies in face heights, and whether below the chin. */
function headOf(
  { face }: BodyShapes,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): ((x: number, y: number) => { readonly away: number; readonly below: number }) | undefined {
  if (!face) return undefined;
  let [y0, y1] = [height, 0];
  for (let i = 0; i < face.length; i++)
    if ((face[i] ?? 0) > 0) {
      const y = Math.floor(i / width);
      [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
    }
  const tall = Math.max(1, y1 - y0);
  return (x, y) => ({
    away: Math.max(0, -(face[y * width + x] ?? 0)) / tall,
    below: Math.max(0, y - y1) / tall,
  });
}

/** Around a face hair is the likeliest; long hair hangs beside it and over shoulders and chest; a beard does below it. */
function hairCost(
  head: { readonly away: number; readonly below: number } | undefined,
  { level, out, naked }: { readonly level: number; readonly out: number; readonly naked: number },
): number {
  const isThroat = naked === 0 && level < 0.05 && out < 0.2;
  if (!head)
    return Math.min(
      most,
      1 + 3 * Math.max(0, level + 0.1) + 5 * Math.max(0, out - 0.5) + (naked === 0 && level < 0.05 ? 2 : 0),
    );
  const hanging =
    1.2 +
    1.4 * head.below +
    8 * Math.max(0, out - 0.45) +
    4 * Math.max(0, level - 0.7) +
    (isThroat ? 2.5 : 0);
  const around = 14 * Math.max(0, head.away - 0.4) + (head.below > 0 ? 3 : 0);
  return Math.min(
    most,
    head.below > 0 ? hanging : Math.min(hanging + 14 * Math.max(0, head.away - 0.8), around),
  );
}
