/** One piece of the catalogue as a shop shows it: three-quarter view, soft light from the left, cut out with its shadow. */
import { createRaster, type Raster } from '@escena/core/raster';
import { Matrix4, Vector3 } from 'three';
import type { Camera, Vec3 } from '../../src/camera.ts';
import { project } from '../../src/camera.ts';
import { catalogue, type PieceName } from '../../src/furniture/catalogue.ts';
import type { Piece } from '../../src/furniture/piece.ts';
import { createRandom } from '../../src/furniture/random.ts';
import { bounds } from '../../src/furniture/shapes/fit.ts';
import { styles, type StyleName } from '../../src/furniture/styles/styles.ts';
import { denoiseGuide } from '../../src/render/denoise-guide.ts';
import { flattenScene } from '../../src/render/flat-scene.ts';
import type { RenderRoom } from '../../src/render/render-scene.ts';
import { guideRadiance } from '../../src/render/shade-guide.ts';
import { develop } from './develop.ts';
import { lookAt } from '../../src/look-at.ts';
import { traceHere } from './trace-here.ts';

export interface Sitting {
  readonly style: StyleName;
  readonly seed: number;
  /** pixels on a side */
  readonly size: number;
  readonly samples: number;
  /** degrees: how far round the camera stands to the piece's left, and how far above it */
  readonly turn?: number;
  readonly lift?: number;
  /** shows the middle this many times larger */
  readonly zoom?: number;
}

const fieldOfView = 24;
const exposure = 0.85;
/** share of the picture's side that stays free around the piece */
const margin = 0.06;

/** where the camera stands, degrees: what lies flat is looked at from above */
const stand: Record<Piece['placement'], Pick<Sitting, 'turn' | 'lift'>> = {
  floor: { turn: 32, lift: 16 },
  surface: { turn: 32, lift: 16 },
  ceiling: { turn: 32, lift: 8 },
  rug: { turn: 24, lift: 42 },
  wall: { turn: 18, lift: 4 },
};

/** A square picture, straight alpha: the piece and, in black, the light that it takes from the ground or wall. */
export function photographPiece(name: PieceName, sitting: Sitting): Raster {
  const { style, seed, size, samples } = sitting;
  const piece: Piece = catalogue[name];
  const parts = piece.build(styles[style], createRandom(seed));
  const { min, max } = bounds(parts);
  const height = max.y - min.y;
  const lift = piece.placement === 'wall' ? 1.5 : piece.placement === 'ceiling' ? 2.2 : 0;
  const corners = [min.x, max.x].flatMap((x) =>
    [min.y, max.y].flatMap((y) => [min.z, max.z].map((z): Vec3 => [x, y + lift, z])),
  );
  const camera = frame(corners, { ...stand[piece.placement], ...sitting });
  const room = studio(piece.placement, lift + (piece.placement === 'floor' ? height : 0));
  const flat = flattenScene([{ name, parts, matrix: new Matrix4().makeTranslation(0, lift, 0) }]);
  const guide = denoiseGuide(traceHere({ flat, room, camera, samples, seed }));
  const radiance = guideRadiance(guide).data;
  const raster = createRaster(size, size, 4);
  for (let i = 0; i < size * size; i++) {
    const cover = guide.coverage[i] ?? 0;
    const kept =
      ((guide.shadow[i * 3] ?? 1) + (guide.shadow[i * 3 + 1] ?? 1) + (guide.shadow[i * 3 + 2] ?? 1)) / 3;
    const shade = (1 - cover) * Math.max(0, 1 - kept);
    const alpha = cover + shade;
    for (let c = 0; c < 3; c++)
      raster.data[i * 4 + c] = alpha > 0 ? (develop(radiance[i * 3 + c] ?? 0, exposure) * cover) / alpha : 0;
    raster.data[i * 4 + 3] = Math.round(255 * alpha);
  }
  return raster;
}

/** Moves the camera along its line of sight until the piece's box fills the picture. */
function frame(corners: readonly Vec3[], { size, turn = 0, lift = 0, zoom = 1 }: Sitting): Camera {
  const middle = new Vector3();
  for (const corner of corners) middle.add(new Vector3(...corner));
  middle.divideScalar(corners.length);
  const [azimuth, height] = [(turn * Math.PI) / 180, (lift * Math.PI) / 180];
  const towards = new Vector3(
    -Math.sin(azimuth) * Math.cos(height),
    Math.sin(height),
    Math.cos(azimuth) * Math.cos(height),
  );
  const camera = (distance: number, to: Vector3) =>
    lookAt(
      { from: to.clone().addScaledVector(towards, distance).toArray(), to: to.toArray(), fieldOfView },
      size,
      size,
    );
  let distance = 1;
  for (let step = 0; step < 12; step++) {
    const seen = camera(distance, middle);
    const points = corners.map((corner) => project(seen, corner));
    if (points.some((point) => !point)) {
      distance *= 2;
      continue;
    }
    const xs = points.map((point) => point?.x ?? 0);
    const ys = points.map((point) => point?.y ?? 0);
    const extent = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    // Centre what is seen, not the box's middle: perspective shifts one from the other.
    const [cx, cy] = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2];
    const perPixel = distance / seen.focal;
    const [right, up] = [new Vector3(), new Vector3()];
    right.set(seen.rotation[0] ?? 0, seen.rotation[3] ?? 0, seen.rotation[6] ?? 0);
    up.set(seen.rotation[1] ?? 0, seen.rotation[4] ?? 0, seen.rotation[7] ?? 0);
    middle.addScaledVector(right, (cx - size / 2) * perPixel).addScaledVector(up, (size / 2 - cy) * perPixel);
    distance *= extent / (size * (1 - 2 * margin));
  }
  const found = camera(distance, middle);
  return { ...found, focal: found.focal * zoom };
}

/** A large window to the left and in front, a little light from everywhere; a wall behind what hangs on one. */
function studio(placement: Piece['placement'], height: number): RenderRoom {
  const wall = { a: [4, 0], b: [-4, 0], confidence: 1 } as const;
  const hung = placement === 'wall';
  return {
    walls: hung ? [wall] : [],
    ceilingHeight: 3,
    light: {
      ambient: [0.4, 0.4, 0.41],
      floorReflectance: [0.55, 0.52, 0.49],
      wallReflectance: [0.8, 0.8, 0.79],
      sources: [
        {
          kind: 'window',
          center: [-2.3, 0.9 + height * 0.7, 1.8],
          u: [-0.62, 0, -0.85],
          v: [0, 0.9, 0],
          radiance: [9, 8.8, 8.5],
        },
      ],
    },
  };
}
