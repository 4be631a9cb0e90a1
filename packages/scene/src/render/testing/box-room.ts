import { BoxGeometry, Matrix4, SphereGeometry } from 'three';
import type { Camera, Vec3 } from '../../camera.ts';
import type { Material, SceneObject } from '../../scene.ts';
import type { RenderRoom } from '../render-scene.ts';

/** A 6 × 6 × 2.6 m room with a window on its left wall, the camera near its front wall. */
export const boxRoom: RenderRoom = {
  walls: [
    { a: [3, -5], b: [-3, -5], confidence: 1 },
    { a: [-3, -5], b: [-3, 1], confidence: 1 },
    { a: [3, 1], b: [3, -5], confidence: 1 },
  ],
  ceilingHeight: 2.6,
  light: {
    ambient: [0.3, 0.3, 0.3],
    sources: [
      { kind: 'window', center: [-2.98, 1.4, -2.5], u: [0, 0, 1.3], v: [0, -0.75, 0], radiance: [4, 4, 4] },
    ],
    floorReflectance: [0.45, 0.33, 0.22],
    wallReflectance: [0.8, 0.8, 0.78],
  },
};

/** The same light from everywhere and nothing else, on a floor that reflects all. */
export const furnace: RenderRoom = {
  walls: [],
  ceilingHeight: 2.6,
  light: { ambient: [1, 1, 1], sources: [], floorReflectance: [1, 1, 1], wallReflectance: [1, 1, 1] },
};

/** Looks along −z, tilted down by `pitch` radians, from 1.4 m. */
export function roomCamera(width: number, height: number, pitch = 0.15): Camera {
  const c = Math.cos(pitch);
  const s = Math.sin(pitch);
  return {
    width,
    height,
    focal: width * 0.75,
    center: [width / 2, height / 2],
    rotation: [1, 0, 0, 0, c, s, 0, -s, c],
    position: [0, 1.4, 0],
  };
}

export const plaster: Material = { baseColor: [0.6, 0.5, 0.4], roughness: 1, metalness: 0 };

export function box(size: Vec3, at: Vec3, material: Material = plaster): SceneObject {
  return {
    name: 'box',
    matrix: new Matrix4().makeTranslation(at[0], at[1], at[2]),
    parts: [{ geometry: new BoxGeometry(...size).translate(0, size[1] / 2, 0), material }],
  };
}

export function ball(radius: number, at: Vec3, material: Material = plaster): SceneObject {
  return {
    name: 'ball',
    matrix: new Matrix4().makeTranslation(at[0], at[1], at[2]),
    parts: [{ geometry: new SphereGeometry(radius, 24, 16).translate(0, radius, 0), material }],
  };
}
