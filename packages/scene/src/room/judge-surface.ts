import { type BinaryMask, components, dilate, erode, hullArea } from './binary-mask.ts';
import { difference, type FloorFeatures } from './floor-features.ts';

export interface JudgeEvidence {
  readonly features: FloorFeatures;
  /** 0 where no floor can be, 1 nearest to the camera */
  readonly below: Float32Array;
  /** square metres of floor a pixel would cover */
  readonly cellArea: Float32Array;
  /** 1 on upright lines */
  readonly upright: Uint8Array;
  /** 1 on lines that part two colours */
  readonly rims: Uint8Array;
  /** surfaces that stand upright for certain */
  readonly standing: BinaryMask;
}

export interface Judgement {
  /** the largest piece */
  readonly region: BinaryMask;
  readonly pixels: number;
  /** ≥ 0, about square metres times how floor-like the surface is */
  readonly score: number;
  /** mean OKLab and texture */
  readonly look: readonly [lightness: number, a: number, b: number, texture: number];
  /** share of its columns that end below a wall, 0…1 */
  readonly walls: number;
  /** what says that it is the ground of walls or things, 0…1 */
  readonly ground: number;
  /** share of its columns that leave the picture at the bottom, 0…1 */
  readonly contact: number;
}

/** A surface, 0…1 a pixel, and what speaks for it. */
export interface Surface extends Judgement {
  readonly probability: Float32Array;
}

/** square metres beyond which more of it is no better evidence */
const plentyOfFloor = 8;
/** pixels */
const besideReach = 3;
/** texture at which a surface is as likely foliage, cushions or shelves */
const rough = 0.05;
/** Convex from here on, and surely cut into by things standing on it. */
const convex = 0.94;
const cutInto = 0.7;
/** pixels: skirtings and shadows between floor and wall are no wider */
const footReach = 6;
/** squared OKLab distance */
const otherColor = 0.03 ** 2;
/** what is left of the score of a surface that neither meets a wall nor has anything standing on it */
const leastGround = 0.05;
/** share of columns that end below a wall by chance */
const chanceWalls = 0.1;
/** what is left of the score of a surface that ends above the picture's bottom edge everywhere: something is below it */
const leastContact = 0.2;
/** what a surface loses that stands upright all over: not all, as a floor of its wall's colour seems to */
const mostStanding = 0.85;
/** pixels */
const contactReach = 3;

/**
 * How floor-like a surface is. A large one in one compact piece wins; uprights along its sides speak of furniture, strong
 * texture of things, and what rises above the floor's reach of a wall or a wardrobe. Floor is the background of a room: it ends at walls or is cut into by what stands on it, while a convex
 * piece that does neither is an object in front of it, cut off by the frame.
 */
export function judgeSurface(
  probability: Float32Array,
  evidence: JudgeEvidence,
  heart?: BinaryMask,
): Judgement {
  const { features, below, cellArea, upright } = evidence;
  const { width, height } = features;
  const all: BinaryMask = { width, height, data: Uint8Array.from(probability, (p) => (p > 0.5 ? 1 : 0)) };
  const data = new Uint8Array(probability.length);
  for (const i of components(all)[0] ?? []) data[i] = 1;
  const region = { width, height, data };
  const near = dilate(region, besideReach).data;
  const core = erode(region, 1).data;
  const sum = { lightness: 0, a: 0, b: 0, texture: 0 };
  let area = 0;
  let pixels = 0;
  let perimeter = 0;
  let beside = 0;
  for (let i = 0; i < data.length; i++) {
    if (near[i] && upright[i]) beside++;
    if (!data[i]) continue;
    area += cellArea[i] ?? 0;
    pixels++;
    if (!core[i]) perimeter++;
    sum.lightness += features.lightness[i] ?? 0;
    sum.a += features.a[i] ?? 0;
    sum.b += features.b[i] ?? 0;
    sum.texture += features.texture[i] ?? 0;
  }
  const each = 1 / Math.max(1, pixels);
  const look = [each * sum.lightness, each * sum.a, each * sum.b, each * sum.texture] as const;
  if (pixels === 0) return { region, pixels, score: 0, look, walls: 0, contact: 0, ground: 0 };
  const compact = Math.min(1, (20 * pixels) / Math.max(1, perimeter * perimeter));
  const whole = heart ?? region;
  const solid = whole.data.reduce((sum, on) => sum + on, 0) / Math.max(1, hullArea(whole));
  const carries = Math.min(1, Math.max(0, (convex - solid) / (convex - cutInto)));
  const walls = wallShare(region, evidence);
  const contact = contactOf(region);
  const ground = Math.max(carries, Math.min(1, Math.max(0, (walls - chanceWalls) / (1 - 2 * chanceWalls))));
  const score =
    Math.min(area, plentyOfFloor) *
    Math.exp((-4 * beside) / Math.max(1, perimeter)) *
    Math.exp(-((look[3] / rough) ** 2)) *
    Math.sqrt(compact) *
    Math.max(reachOf(region, below), 0.5 * carries) *
    (1 - mostStanding * standingShare(region, evidence)) *
    (leastGround + (1 - leastGround) * ground) *
    (leastContact + (1 - leastContact) * contact);
  return { region, pixels, score, look, walls, contact, ground };
}

/**
 * The share of a surface's columns that end below an upright surface, with an edge between: shades of one door are no floor.
 */
function wallShare({ width, height, data }: BinaryMask, { features, standing, rims }: JudgeEvidence): number {
  let columns = 0;
  let walls = 0;
  for (let x = 0; x < width; x++) {
    let top = 0;
    while (top < height && !data[top * width + x]) top++;
    if (top === height) continue;
    columns++;
    let edge = false;
    for (let y = Math.min(height - 2, top + 3); y >= Math.max(1, top - footReach); y--) {
      const i = y * width + x;
      edge ||= rims[i] === 1 || difference(features, i - width, i + width) > otherColor;
      if (!edge || y >= top || !standing.data[i]) continue;
      walls++;
      break;
    }
  }
  return walls / Math.max(1, columns);
}

/** The share of a surface that stands upright for certain. */
export function standingShare({ data }: BinaryMask, { standing }: Pick<JudgeEvidence, 'standing'>): number {
  let [pixels, upright] = [0, 0];
  data.forEach((on, i) => {
    if (!on) return;
    pixels++;
    upright += standing.data[i] ?? 0;
  });
  return upright / Math.max(1, pixels);
}

/** Floor ends where the picture does; what ends above its bottom edge lies on or behind something. */
function contactOf({ width, height, data }: BinaryMask): number {
  let columns = 0;
  let contact = 0;
  for (let x = 0; x < width; x++) {
    let y = height - 1;
    while (y >= 0 && !data[y * width + x]) y--;
    if (y < 0) continue;
    columns++;
    if (y >= height - contactReach) contact++;
  }
  return contact / Math.max(1, columns);
}

/**
 * 0.1…1: how far a surface goes back from where it begins. Floors do, until something stands on them; what is cut off
 * by the bottom of the frame (a sofa's back, a counter's front) ends soon. The upper quartile over columns.
 */
function reachOf({ width, height, data }: BinaryMask, below: Float32Array): number {
  const reaches: number[] = [];
  for (let x = 0; x < width; x++) {
    let top = -1;
    let bottom = -1;
    for (let y = 0; y < height; y++) {
      if (!data[y * width + x]) continue;
      if (top < 0) top = y;
      bottom = y;
    }
    if (top < 0) continue;
    const ratio = ((below[bottom * width + x] ?? 0) + 0.1) / ((below[top * width + x] ?? 0) + 0.1);
    reaches.push(Math.min(1, Math.max(0.1, (ratio - 1.3) / 0.5)));
  }
  return reaches.toSorted((a, b) => b - a)[reaches.length >> 2] ?? 0.1;
}
