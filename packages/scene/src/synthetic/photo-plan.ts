/**
 * What a made-up photograph shows: a box room with openings, built-in boxes, finishes and light, and the camera that sees it.
 * Everything follows from one seed. Sizes are those of European homes; cameras are those of people who photograph rooms.
 */
import type { Camera, Rgb, Vec3 } from '../camera.ts';
import { between, createRandom, pick, type Random } from '../furniture/random.ts';
import { toCamera } from '../room/manhattan-pose.ts';
import type { LightSource } from '../room/room.ts';
import { type Finish, finishKinds } from './finish.ts';

export interface PhotoPlan {
  readonly seed: number;
  /** an ideal pinhole: what an estimate is measured against */
  readonly camera: Camera;
  /** radial distortion at the picture's corner as a share of its distance from the middle; < 0 barrel */
  readonly distortion: number;
  readonly box: RoomBounds;
  readonly floor: Finish;
  readonly paint: Readonly<Record<WallName, Rgb>>;
  readonly skirting: { readonly height: number; readonly color: Rgb };
  /** metres of a cornice under the ceiling, 0 for none */
  readonly cornice: number;
  readonly decals: readonly Decal[];
  readonly blocks: readonly Block[];
  readonly light: { readonly ambient: Rgb; readonly sources: readonly LightSource[]; readonly sun?: Sun };
  /** whether some of the catalogue's pieces stand there already */
  readonly furnished: boolean;
  /** deviation of a mid-grey pixel in levels of 255 */
  readonly noise: number;
  readonly jpegQuality: number;
}

/** metres; the camera stands above (0, 0) */
export interface RoomBounds {
  readonly left: number;
  readonly right: number;
  readonly back: number;
  readonly front: number;
  readonly ceiling: number;
}

export type WallName = 'back' | 'left' | 'right' | 'front';

/** Something flat on a wall; `along` is x on the back and front wall, z on the others. */
export interface Decal {
  readonly kind: 'window' | 'door' | 'picture';
  readonly wall: WallName;
  readonly along: number;
  readonly width: number;
  readonly bottom: number;
  readonly height: number;
  readonly color: Rgb;
}

/** A pillar, a counter, a built-in cupboard: a box that stands on the floor. */
export interface Block {
  readonly min: Vec3;
  readonly max: Vec3;
  readonly color: Rgb;
}

export interface Sun {
  /** unit, from the room to the sun */
  readonly direction: Vec3;
  readonly irradiance: Rgb;
}

const degree = Math.PI / 180;
const filmDiagonal = 43.27;
const standardDoor = 2.03;

/** @param longSide pixels */
export function planPhoto(seed: number, longSide: number): PhotoPlan {
  const random = createRandom(seed * 7919 + 17);
  const box = randomBox(random);
  const camera = randomCamera(random, longSide);
  const wood: Rgb = pick(random, [
    [0.42, 0.27, 0.15],
    [0.3, 0.2, 0.12],
    [0.5, 0.38, 0.25],
    [0.2, 0.12, 0.07],
    [0.45, 0.41, 0.36],
  ]);
  const stone: Rgb = pick(random, [
    [0.5, 0.48, 0.45],
    [0.6, 0.57, 0.52],
    [0.28, 0.28, 0.29],
    [0.45, 0.32, 0.24],
  ]);
  const kind = pick(random, finishKinds);
  const warm = between(random, -0.04, 0.06);
  const white = between(random, 0.68, 0.82);
  const paint: Rgb = [white + warm, white, white - warm];
  const accent = random() < 0.3 ? pick(random, accents) : paint;
  const accentWall = pick(random, ['back', 'left', 'right'] as const);
  const decals = hangDecals(random, box);
  return {
    seed,
    camera,
    // Furniture is traced through a pinhole: photos that have some are free of distortion.
    distortion: random() < 0.25 && seed % 4 !== 3 ? between(random, -0.045, 0.02) : 0,
    box,
    floor: {
      kind,
      color: kind === 'planks' || kind === 'parquet' ? wood : stone,
      size: between(random, 0, 1),
      turned: random() < 0.5,
      gloss: random() < 0.5 ? between(random, 0.1, 0.7) : 0,
      seed,
    },
    paint: { back: paint, left: paint, right: paint, front: paint, [accentWall]: accent },
    skirting: {
      height: random() < 0.85 ? between(random, 0.05, 0.14) : 0,
      color: random() < 0.7 ? [0.8, 0.8, 0.78] : wood,
    },
    cornice: random() < 0.3 ? between(random, 0.05, 0.12) : 0,
    decals,
    blocks: randomBlocks(random, box),
    light: randomLight(random, box, decals),
    furnished: seed % 4 === 3,
    noise: between(random, 0.6, 3.5),
    jpegQuality: Math.round(between(random, 72, 94)),
  };
}

const accents: [Rgb, ...Rgb[]] = [
  [0.2, 0.3, 0.34],
  [0.36, 0.4, 0.3],
  [0.5, 0.3, 0.24],
  [0.3, 0.31, 0.33],
  [0.62, 0.55, 0.42],
];

/** The photographer stands near the front wall, as one does to show a whole room. */
function randomBox(random: Random): RoomBounds {
  const width = between(random, 2.8, 6.2);
  const side = between(random, 0.25, 0.75);
  return {
    left: -width * side,
    right: width * (1 - side),
    back: -between(random, 3, 7),
    front: between(random, 0.3, 0.9),
    ceiling: 2.58 * Math.exp(0.09 * normal(random)),
  };
}

function randomCamera(random: Random, longSide: number): Camera {
  const aspect = pick(random, [3 / 2, 3 / 2, 4 / 3, 16 / 9, 3 / 4]);
  const width = aspect >= 1 ? longSide : Math.round(longSide * aspect);
  const height = aspect >= 1 ? Math.round(longSide / aspect) : longSide;
  const film = 24 + 26 * random() ** 1.7;
  const focal = ((film / filmDiagonal) * Math.hypot(width, height)) / longSide;
  const frontal = random() < 0.2;
  const steep = random() < 0.2;
  // What a level camera with a long lens sees is no floor: people tilt down until they have it in the picture.
  const dip = Math.max(0, focal - 0.65) * 9;
  const tilt = steep ? between(random, -18, -9) : between(random, -7, 3) - dip;
  const cropped = random() < 0.15;
  const pose = {
    logFocal: Math.log(focal),
    yaw: degree * (frontal ? between(random, -3, 3) : between(random, -42, 42)),
    pitch: degree * (cropped ? 0.3 * tilt : tilt),
    roll: degree * (random() < 0.15 ? between(random, -2.5, 2.5) : 0.4 * normal(random)),
    cx: cropped ? between(random, -0.06, 0.06) : 0,
    cy: cropped ? between(random, -0.12, 0.05) : 0,
  };
  const cameraHeight = Math.min(1.75, Math.max(1.05, 1.4 * Math.exp(0.11 * normal(random))));
  return toCamera(pose, { width, height, cameraHeight });
}

function hangDecals(random: Random, box: RoomBounds): Decal[] {
  const decals: Decal[] = [];
  const spans: Record<Exclude<WallName, 'front'>, readonly [number, number]> = {
    back: [box.left, box.right],
    left: [box.back, box.front],
    right: [box.back, box.front],
  };
  for (const wall of ['back', 'left', 'right'] as const) {
    let from = spans[wall][0] + between(random, 0.2, 0.8);
    const end = spans[wall][1] - 0.2;
    while (from < end) {
      const decal = randomDecal(random, { wall, from, ceiling: box.ceiling });
      if (from + decal.width > end) break;
      if (random() < 0.75) decals.push(decal);
      from += decal.width + between(random, 0.3, 1.3);
    }
  }
  return decals;
}

function randomDecal(
  random: Random,
  { wall, from, ceiling }: { wall: WallName; from: number; ceiling: number },
): Decal {
  const kind = pick(random, ['window', 'window', 'door', 'picture'] as const);
  if (kind === 'door') {
    const width = between(random, 0.72, 0.95);
    const color: Rgb = pick(random, [
      [0.78, 0.78, 0.76],
      [0.75, 0.73, 0.68],
      [0.4, 0.26, 0.14],
      [0.25, 0.16, 0.1],
    ]);
    const height = standardDoor * (1 + 0.02 * normal(random));
    return { kind, wall, along: from, width, bottom: 0, height: Math.min(height, ceiling - 0.15), color };
  }
  if (kind === 'picture') {
    const [width, height] = [between(random, 0.3, 0.9), between(random, 0.3, 0.9)];
    const color: Rgb = [between(random, 0.05, 0.6), between(random, 0.05, 0.6), between(random, 0.05, 0.6)];
    return { kind, wall, along: from, width, bottom: between(random, 1.15, 1.4), height, color };
  }
  const bottom = pick(random, [0.02, 0.5, 0.85, 0.95]);
  const top = Math.min(ceiling - 0.15, between(random, 2.05, 2.4));
  return {
    kind,
    wall,
    along: from,
    width: between(random, 0.7, 2),
    bottom,
    height: top - bottom,
    color: white,
  };
}

const white: Rgb = [0.8, 0.8, 0.79];

/** A few things built in along the walls, in half of the rooms. */
function randomBlocks(random: Random, { left, right, back, ceiling }: RoomBounds): Block[] {
  const blocks: Block[] = [];
  const tone = (): Rgb => {
    const shade = between(random, 0.15, 0.8);
    const tint = between(random, -0.06, 0.06);
    return [shade + tint, shade, shade - tint];
  };
  if (random() < 0.3) {
    const depth = between(random, 0.35, 0.62);
    const height = random() < 0.5 ? 0.9 : between(random, 1.9, ceiling);
    const end = back + between(random, 1.2, 2.4);
    const onLeft = random() < 0.5;
    blocks.push({
      min: [onLeft ? left : right - depth, 0, back],
      max: [onLeft ? left + depth : right, height, end],
      color: tone(),
    });
  }
  if (random() < 0.25) {
    const middle = between(random, left + 0.8, right - 0.8);
    const half = between(random, 0.25, 0.8);
    const deep = between(random, 0.15, 0.4);
    blocks.push({ min: [middle - half, 0, back], max: [middle + half, ceiling, back + deep], color: tone() });
  }
  return blocks;
}

function randomLight(random: Random, box: RoomBounds, decals: readonly Decal[]): PhotoPlan['light'] {
  const warmth = between(random, -0.08, 0.16);
  const tinted = (power: number): Rgb => [power * (1 + warmth), power, power * (1 - warmth)];
  const windows = decals.filter(({ kind }) => kind === 'window').map((decal) => windowLight(decal, box));
  const power = between(random, 4, 9) / Math.sqrt(Math.max(1, windows.length));
  const lamp: LightSource = {
    kind: 'ceiling',
    center: [(box.left + box.right) / 2, box.ceiling - 0.02, box.back / 2],
    u: [0.5, 0, 0],
    v: [0, 0, 0.5],
    radiance: tinted(between(random, 2, 7)),
  };
  const sources = windows.map((source) => ({ ...source, radiance: [power, power, 1.05 * power] as const }));
  const low = between(random, 0.35, 0.9);
  const turn = between(random, 0, 2 * Math.PI);
  const sun: Sun = {
    direction: [Math.cos(low) * Math.cos(turn), Math.sin(low), Math.cos(low) * Math.sin(turn)],
    irradiance: [between(random, 2, 5), between(random, 2, 5), 2].toSorted((a, b) => b - a) as unknown as Rgb,
  };
  return {
    ambient: tinted(between(random, 0.25, 0.5)),
    sources: windows.length === 0 || random() < 0.4 ? [...sources, lamp] : sources,
    ...(random() < 0.35 ? { sun } : {}),
  };
}

/** The emitter in the window's rectangle; u × v points into the room. */
function windowLight({ wall, along, width, bottom, height }: Decal, box: RoomBounds): LightSource {
  const middle = along + width / 2;
  const y = bottom + height / 2;
  const v: Vec3 = [0, height / 2, 0];
  const radiance: Rgb = [1, 1, 1];
  const inset = 0.01;
  switch (wall) {
    case 'back':
      return { kind: 'window', center: [middle, y, box.back + inset], u: [width / 2, 0, 0], v, radiance };
    case 'front':
      return { kind: 'window', center: [middle, y, box.front - inset], u: [-width / 2, 0, 0], v, radiance };
    case 'left':
      return { kind: 'window', center: [box.left + inset, y, middle], u: [0, 0, -width / 2], v, radiance };
    case 'right':
      return { kind: 'window', center: [box.right - inset, y, middle], u: [0, 0, width / 2], v, radiance };
  }
}

/** Box–Muller. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
