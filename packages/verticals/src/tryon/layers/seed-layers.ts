/** Where each layer surely is, so that its colours can be learnt there. */
import type { Raster } from '@escena/core/raster';
import type { PreparedCutOut } from '@escena/imaging/prepare-cut-out';
import { signedDistance } from '@escena/imaging/signed-distance';
import type { BodyFrame } from '../clothes/body-frame.ts';
import type { BodyShapes } from './body-shapes.ts';
import { layerIndex, layers } from './layer.ts';

type Picture = PreparedCutOut['picture'];
/** OKLab, lightness counted half: light varies over one thing more than its colour does */
type Color = readonly [number, number, number];

export interface SeededLayers {
  /** [working pixel] the number of a layer, 255 where nothing is sure */
  readonly seeds: Uint8Array;
  readonly isOnePiece: boolean;
}

const unsure = 255;
/** colours of one skin in one photo are this near, and other things farther than the second */
const skinNear = [0.07, 0.1] as const;
/** clothes above and below whose usual colours are this near are one */
const onePiece = 0.035;
/** in shoulder breadths: a mask's rim that nothing is learnt from */
const edge = 0.03;
const chest = { from: 0.3, to: 1, out: 0.26, wide: 0.42 };
const thighs = { from: 0.2, to: 0.7 };

export function seedLayers(
  picture: Picture,
  o: { readonly frame: BodyFrame; readonly shapes: BodyShapes; readonly people: Raster | undefined },
): SeededLayers {
  const { width, height } = picture;
  const { neck, pelvis, down, toLeft, breadth } = o.frame;
  const torso = Math.hypot(pelvis[0] - neck[0], pelvis[1] - neck[1]) / breadth;
  const seeds = new Uint8Array(width * height).fill(unsure);
  const skin = skinOf(picture, o);
  const isSkin = (i: number): boolean =>
    skin !== undefined && apart(halfLight(picture, i), skin) < skinNear[0];
  const isOther = (i: number): boolean =>
    skin === undefined || apart(halfLight(picture, i), skin) > skinNear[1];
  const set = (i: number, name: (typeof layers)[number]): void => void (seeds[i] = layerIndex[name]);
  const { face, hands, naked, legs } = o.shapes;
  const within = o.people && surelyWithin(o.people);
  const margin = edge * breadth;
  const reach = 0.2 * breadth;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [dx, dy] = [x + 0.5 - neck[0], y + 0.5 - neck[1]];
      const level = (dx * down[0] + dy * down[1]) / breadth;
      const out = Math.abs(dx * toLeft[0] + dy * toLeft[1]) / breadth;
      const person = o.people ? (o.people.data[i] ?? 0) / 255 : undefined;
      if (
        person === undefined
          ? (o.shapes.trunk[i] ?? 0) < -reach &&
            (o.shapes.arms[i] ?? 0) < -reach &&
            (legs[i] ?? 0) < -reach &&
            level > -0.1
          : person < 0.08
      )
        set(i, 'behind');
      else if (face && (face[i] ?? 0) > 0) {
        if (isSkin(i)) set(i, 'skin');
      } else if (within && (within[i] ?? 0) < margin) continue;
      else if (hands && (hands[i] ?? 0) > 0) {
        if (isSkin(i)) set(i, 'skin');
      } else if (
        level > chest.from &&
        level < Math.min(chest.to, torso - 0.15) &&
        out < chest.wide &&
        (out < chest.out || isOther(i))
      )
        set(i, 'upper');
      else if (level > torso + thighs.from && level < torso + thighs.to && (legs[i] ?? 0) > 0) {
        if (isOther(i)) set(i, 'lower');
      } else if (isSkin(i) && ((naked[i] ?? 0) > 0 || (legs[i] ?? 0) > 0)) set(i, 'skin');
      else if (isOther(i) && isHairPlace(i, { face, naked, level, out, width })) set(i, 'hair');
    }
  const isOne = isSame(picture, seeds);
  if (isOne) for (let i = 0; i < seeds.length; i++) if (seeds[i] === layerIndex.lower) set(i, 'upper');
  return { seeds, isOnePiece: isOne };
}

/** How far within what is surely somebody: beyond the people themselves the mask has a rim of doubt. */
function surelyWithin({ width, height, data }: Raster): Float32Array {
  return signedDistance(
    Uint8Array.from(data, (value) => (value > 220 ? 1 : 0)),
    width,
    height,
  );
}

/** Close about the upper face, or above the shoulders where no face is in the photo. */
function isHairPlace(
  i: number,
  o: {
    readonly face: Float32Array | undefined;
    readonly naked: Float32Array;
    readonly level: number;
    readonly out: number;
    readonly width: number;
  },
): boolean {
  if (!o.face) return (o.naked[i] ?? 0) < 0 && o.level < -0.12 && o.out < 0.8 && o.out > 0.2;
  return (o.face[i] ?? 0) > -0.14 * o.width && o.level < -0.3;
}

/** The usual colour of the face, else of the throat and the arms where they look alike; undefined: none is seen. */
function skinOf(
  picture: Picture,
  {
    frame,
    shapes,
    people,
  }: { readonly frame: BodyFrame; readonly shapes: BodyShapes; readonly people: Raster | undefined },
): Color | undefined {
  const { neck, down, toLeft, breadth } = frame;
  const from = (is: (i: number) => boolean): Color[] => {
    const found: Color[] = [];
    for (let i = 0; i < picture.l.length; i += 2)
      if ((people?.data[i] ?? 255) > 200 && is(i)) found.push(halfLight(picture, i));
    return found;
  };
  const { face, hands } = shapes;
  if (face) {
    const inner = 0.12 * Math.sqrt(face.filter((far) => far > 0).length);
    return usualOf(from((i) => (face[i] ?? 0) > inner));
  }
  const throat = from((i) => {
    const [dx, dy] = [(i % picture.width) + 0.5 - neck[0], Math.floor(i / picture.width) + 0.5 - neck[1]];
    const level = (dx * down[0] + dy * down[1]) / breadth;
    return level < -0.12 && level > -0.4 && Math.abs(dx * toLeft[0] + dy * toLeft[1]) < 0.1 * breadth;
  });
  if (throat.length > 20) return usualOf(throat);
  if (hands) return usualOf(from((i) => (hands[i] ?? 0) > 0));
  const arms = from((i) => (shapes.arms[i] ?? 0) > 0.06 * breadth);
  return arms.length > 20 ? usualOf(arms) : undefined;
}

function isSame(picture: Picture, seeds: Uint8Array): boolean {
  const of = (label: number): Color | undefined => {
    const colors: Color[] = [];
    for (let i = 0; i < seeds.length; i += 3) if (seeds[i] === label) colors.push(halfLight(picture, i));
    return colors.length > 50 ? usualOf(colors) : undefined;
  };
  const [upper, lower] = [of(layerIndex.upper), of(layerIndex.lower)];
  return upper !== undefined && lower !== undefined && apart(upper, lower) < onePiece;
}

const halfLight = ({ l, a, b }: Picture, i: number): Color => [(l[i] ?? 0) / 2, a[i] ?? 0, b[i] ?? 0];
const apart = (p: Color, q: Color): number => Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);

function usualOf(colors: readonly Color[]): Color | undefined {
  if (colors.length === 0) return undefined;
  const middle = (k: 0 | 1 | 2): number =>
    Float64Array.from(colors, (color) => color[k]).sort()[colors.length >> 1] ?? 0;
  return [middle(0), middle(1), middle(2)];
}
