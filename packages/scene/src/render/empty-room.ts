/** A room's shell as things to look at: plank floor, painted walls, skirting, ceiling and windows. */
import { BoxGeometry, type BufferGeometry, Matrix4, PlaneGeometry, Vector3 } from 'three';
import type { Rgb } from '../camera.ts';
import type { LightSource } from '../room/room.ts';
import type { Material, Part, SceneObject } from '../scene.ts';
import type { RenderRoom } from './render-scene.ts';
import { lattice } from './textures/solid-noise.ts';

const plank = { width: 0.16, length: 1.9, thickness: 0.012, gap: 0.0015 };
const skirting = { height: 0.1, depth: 0.016 };
const frame = { width: 0.07, depth: 0.06 };
const white: Material = { baseColor: [0.82, 0.82, 0.8], roughness: 0.5, metalness: 0 };
/** how bright a window pane looks next to the light that it sends: a photo shows it burnt out either way */
const paneRadiance = 1.6;

/** The objects of the empty room; `seed` lays the floor's planks. */
export function emptyRoom(room: RenderRoom, seed: number): SceneObject[] {
  const paint: Material = { baseColor: room.light.wallReflectance, roughness: 1, metalness: 0 };
  const xs = room.walls.flatMap(({ a, b }) => [a[0], b[0]]);
  const zs = room.walls.flatMap(({ a, b }) => [a[1], b[1]]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [back, front] = [Math.min(...zs), Math.max(...zs)];
  const ceiling = new PlaneGeometry(right - left, front - back)
    .rotateX(Math.PI / 2)
    .translate((left + right) / 2, room.ceilingHeight, (back + front) / 2);
  const windows = room.light.sources.filter(({ kind }) => kind === 'window');
  return [
    still('floor', planks([left, right, back, front], room.light.floorReflectance, seed)),
    still('ceiling', [{ geometry: ceiling, material: { ...paint, baseColor: white.baseColor } }]),
    still(
      'walls',
      room.walls.flatMap(({ a, b }) => {
        const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
        const stand = new Matrix4()
          .makeRotationY(Math.atan2(-(b[1] - a[1]), b[0] - a[0]))
          .setPosition((a[0] + b[0]) / 2, 0, (a[1] + b[1]) / 2);
        const sheet = new PlaneGeometry(length, room.ceilingHeight).translate(0, room.ceilingHeight / 2, 0);
        const board = new BoxGeometry(length, skirting.height, 2 * skirting.depth);
        return [
          { geometry: sheet.applyMatrix4(stand), material: paint },
          { geometry: board.translate(0, skirting.height / 2, 0).applyMatrix4(stand), material: white },
        ];
      }),
    ),
    ...windows.map((source) => still('window', windowParts(source))),
  ];
}

function still(name: string, parts: Part[]): SceneObject {
  return { name, parts, matrix: new Matrix4() };
}

/** Boards in staggered rows along z, no two alike. */
function planks([left, right, back, front]: readonly number[], tone: Rgb, seed: number): Part[] {
  const parts: Part[] = [];
  const [x0 = 0, x1 = 0, z0 = 0, z1 = 0] = [left, right, back, front];
  for (let row = 0; x0 + row * plank.width < x1; row++) {
    const shift = lattice(row, 0, 0, seed) * plank.length;
    for (let k = -1; z0 - shift + (k + 1) * plank.length < z1 + plank.length; k++) {
      const start = Math.max(z0, z0 - shift + (k + 1) * plank.length);
      const end = Math.min(z1, z0 - shift + (k + 2) * plank.length);
      if (end - start < 0.01) continue;
      const geometry: BufferGeometry = new BoxGeometry(
        plank.width - plank.gap,
        plank.thickness,
        end - start - plank.gap,
      );
      geometry.translate(x0 + (row + 0.5) * plank.width, -plank.thickness / 2, (start + end) / 2);
      const shade = 0.82 + 0.36 * lattice(row, k, 1, seed);
      const baseColor: Rgb = [tone[0] * shade * 1.12, tone[1] * shade * 1.1, tone[2] * shade * 1.08];
      parts.push({
        geometry,
        material: {
          baseColor,
          roughness: 0.42,
          metalness: 0,
          texture: {
            kind: 'wood',
            color: [baseColor[0] * 0.62, baseColor[1] * 0.56, baseColor[2] * 0.5],
            scale: 0.03,
            strength: 0.6,
            seed: row * 31 + k,
          },
        },
      });
    }
  }
  return parts;
}

/** A bright pane behind a frame with one upright bar, in the rectangle of its light source. */
function windowParts({ center, u, v, radiance }: LightSource): Part[] {
  const across = new Vector3(...u);
  const up = new Vector3(...v);
  const [w, h] = [across.length() * 2, up.length() * 2];
  const inward = new Vector3().crossVectors(across, up).normalize();
  const place = new Matrix4().makeBasis(across.normalize(), up.normalize(), inward).setPosition(...center);
  const bar = (width: number, height: number, x: number, y: number): Part => ({
    geometry: new BoxGeometry(width, height, frame.depth).translate(x, y, 0).applyMatrix4(place),
    material: white,
  });
  const peak = Math.max(...radiance, 1e-6);
  const glow: Rgb = [
    (radiance[0] / peak) * paneRadiance,
    (radiance[1] / peak) * paneRadiance,
    (radiance[2] / peak) * paneRadiance,
  ];
  const pane = new PlaneGeometry(w, h).translate(0, 0, -0.01).applyMatrix4(place);
  return [
    { geometry: pane, material: { baseColor: [0, 0, 0], roughness: 1, metalness: 0, emission: glow } },
    bar(w + 2 * frame.width, frame.width, 0, (h + frame.width) / 2),
    bar(w + 2 * frame.width, frame.width, 0, -(h + frame.width) / 2),
    bar(frame.width, h, (w + frame.width) / 2, 0),
    bar(frame.width, h, -(w + frame.width) / 2, 0),
    bar(0.045, h, 0, 0),
  ];
}
