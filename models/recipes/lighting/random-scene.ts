/**
 * Random furnished rooms for training and for evaluation: catalogue pieces and plain solids on a floor, small things on
 * tables, rugs below, random light, and a camera as a photographer would hold it. Nothing here comes from a photograph.
 */
import type { Camera, Rgb, Vec3 } from '@escena/scene/camera';
import { catalogue, type PieceName } from '@escena/scene/catalogue';
import type { Piece, Placement } from '@escena/scene/piece';
import { type Random, between, createRandom, pick } from '@escena/scene/random';
import type { RenderScene } from '@escena/scene/render-scene';
import type { LightSource, Wall } from '@escena/scene/room';
import type { Part, SceneObject } from '@escena/scene/scene';
import { type StyleName, styles } from '@escena/scene/styles';
import {
  type BufferGeometry,
  BoxGeometry,
  ConeGeometry,
  CylinderGeometry,
  Matrix4,
  SphereGeometry,
  TorusGeometry,
  TorusKnotGeometry,
} from 'three';

export interface RandomScene {
  readonly scene: RenderScene;
  readonly camera: Camera;
}

export interface SceneChoice {
  readonly seed: number;
  /** pixels across the picture; it is 3:2 */
  readonly width: number;
  /** catalogue pieces that may appear */
  readonly pieces: readonly PieceName[];
  readonly styleNames: readonly StyleName[];
}

export function randomScene({ seed, width, pieces, styleNames }: SceneChoice): RandomScene {
  const random = createRandom(seed);
  const style = styles[oneOf(random, styleNames)];
  const placed = (placement: Placement): PieceName[] =>
    pieces.filter((name) => catalogue[name].placement === placement);
  const [floor, rugs, small] = [placed('floor'), placed('rug'), placed('surface')];
  const objects: SceneObject[] = [];
  const add = (name: PieceName, at: Matrix4): void => {
    objects.push({ name, parts: catalogue[name].build(style, random), matrix: at });
  };
  const spots = shuffle(random, grid).slice(0, 4 + Math.floor(random() * 5));
  for (const [x, z] of spots) {
    const turn = Math.floor(random() * 4) * (Math.PI / 2) + between(random, -0.3, 0.3);
    const at = new Matrix4().makeRotationY(turn).setPosition(x + between(random, -0.2, 0.2), 0, z);
    if (random() < 0.25) add(oneOf(random, rugs), at);
    if (random() < 0.2) {
      objects.push({ name: 'solids', parts: solids(random), matrix: at });
      continue;
    }
    const name = oneOf(random, floor);
    const piece: Piece = catalogue[name];
    add(name, at);
    const top = piece.top?.(style);
    if (top === undefined) continue;
    const { width: wide, depth: deep } = piece.size(style);
    for (let k = Math.floor(random() * 3); k > 0; k--) {
      const [right, front] = [between(random, -0.35, 0.35) * wide, between(random, -0.35, 0.35) * deep];
      const spin = new Matrix4()
        .makeRotationY(between(random, 0, 2 * Math.PI))
        .setPosition(right, top, front);
      add(oneOf(random, small), at.clone().multiply(spin));
    }
  }
  return {
    scene: { objects, room: { walls, ceilingHeight, light: randomLight(random) } },
    camera: randomCamera(random, width),
  };
}

function oneOf<T>(random: Random, list: readonly T[]): T {
  const [first, ...rest] = list;
  if (first === undefined) throw new RangeError('nothing to choose from');
  return pick(random, [first, ...rest]);
}

const ceilingHeight = 2.6;
/** half width and depth of the room in metres */
const [reach, depth] = [3, 6];
const corners = [
  [-reach, -depth],
  [-reach, 0.5],
  [reach, 0.5],
  [reach, -depth],
] as const;
const walls: Wall[] = corners.map((a, i) => ({
  a,
  b: corners[(i + 1) % corners.length] ?? a,
  confidence: 1,
}));
const grid = [-4.8, -3.4, -2].flatMap((z) => [-1.9, 0, 1.9].map((x) => [x, z] as const));

/** A little pile of plain solids with random matter: shapes that no catalogue has. */
function solids(random: Random): Part[] {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
    const radius = between(random, 0.08, 0.4);
    const geometry = solid(random, radius);
    geometry.rotateX(between(random, 0, Math.PI)).rotateZ(between(random, 0, Math.PI));
    geometry.translate(
      between(random, -0.5, 0.5),
      between(random, 0.6, 1.8) * radius,
      between(random, -0.5, 0.5),
    );
    const baseColor: Rgb = [
      between(random, 0.05, 0.9),
      between(random, 0.05, 0.9),
      between(random, 0.05, 0.9),
    ];
    return { geometry, material: { baseColor, roughness: between(random, 0.3, 1), metalness: 0 } };
  });
}

function solid(random: Random, radius: number): BufferGeometry {
  const kinds: [() => BufferGeometry, ...(() => BufferGeometry)[]] = [
    () => new BoxGeometry(radius * between(random, 0.5, 2), radius, radius * between(random, 0.5, 2)),
    () => new SphereGeometry(radius, 32, 20),
    () => new CylinderGeometry(radius * 0.6, radius * 0.6, radius * between(random, 0.5, 3), 32),
    () => new ConeGeometry(radius, radius * 2, 32),
    () => new TorusGeometry(radius, radius * between(random, 0.15, 0.4), 16, 40),
    () => new TorusKnotGeometry(radius * 0.7, radius * 0.2, 80, 12),
  ];
  return pick(random, kinds)();
}

function randomLight(random: Random): RenderScene['room']['light'] {
  const warmth = between(random, -0.25, 0.25);
  const tint = (power: number): Rgb => [power * (1 + warmth), power, power * (1 - warmth)];
  const sources: LightSource[] = [];
  const windows = Math.floor(random() * 3);
  for (let i = 0; i < windows; i++) {
    const side = random() < 0.5 ? -1 : 1;
    const half = between(random, 0.4, 1.1);
    sources.push({
      kind: 'window',
      center: [side * reach, between(random, 1.2, 1.7), between(random, -5, -0.5)],
      // u × v points into the room
      u: [0, 0, side * half],
      v: [0, between(random, 0.5, 0.9), 0],
      radiance: tint(between(random, 2, 12)),
    });
  }
  if (random() < (windows === 0 ? 0.8 : 0.4)) {
    const half = between(random, 0.08, 0.5);
    sources.push({
      kind: random() < 0.5 ? 'ceiling' : 'lamp',
      center: [
        between(random, -1.5, 1.5),
        ceilingHeight - between(random, 0, 0.8),
        between(random, -4.5, -1),
      ],
      u: [half, 0, 0],
      v: [0, 0, half],
      radiance: tint(between(random, 1, 6) / (half * half * 4)),
    });
  }
  const ambient = tint(between(random, 0.05, 0.7));
  const wood: Rgb = [between(random, 0.15, 0.7), between(random, 0.12, 0.55), between(random, 0.08, 0.5)];
  const paint = between(random, 0.5, 0.9);
  return { ambient, sources, floorReflectance: wood, wallReflectance: [paint, paint, paint] };
}

/** Stands at one end of the room, looks down it and a little to the side and down. */
function randomCamera(random: Random, width: number): Camera {
  const height = Math.round(width / 1.5);
  const position: Vec3 = [between(random, -1.2, 1.2), between(random, 1.1, 1.7), between(random, -0.3, 0.4)];
  const target: Vec3 = [between(random, -1.6, 1.6), between(random, 0.2, 0.9), between(random, -4, -2.6)];
  const forward = normalize([target[0] - position[0], target[1] - position[1], target[2] - position[2]]);
  const right = normalize([-forward[2], 0, forward[0]]);
  const up: Vec3 = [
    right[1] * forward[2] - right[2] * forward[1],
    right[2] * forward[0] - right[0] * forward[2],
    right[0] * forward[1] - right[1] * forward[0],
  ];
  const rotation = [0, 1, 2].flatMap((row) => [right[row] ?? 0, up[row] ?? 0, -(forward[row] ?? 0)]);
  const focal = width * between(random, 0.6, 1);
  return { width, height, focal, center: [width / 2, height / 2], rotation, position };
}

function normalize([x, y, z]: Vec3): Vec3 {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function shuffle<T>(random: Random, list: readonly T[]): T[] {
  const order = list.map((value) => ({ value, key: random() }));
  return order.toSorted((a, b) => a.key - b.key).map(({ value }) => value);
}
