import { CylinderGeometry, Matrix4 } from 'three';
import { describe, expect, it } from 'vitest';
import type { SceneObject } from '../scene.ts';
import { denoiseGuide } from './denoise-guide.ts';
import type { Guide } from './guide.ts';
import { lampLights } from './lamp-lights.ts';
import { rectangleIrradiance } from './rectangle-irradiance.ts';
import type { RenderRoom } from './render-scene.ts';
import { box, boxRoom, plaster, roomCamera } from './testing/box-room.ts';
import { traceGuide } from './trace-guide.ts';

const glow = [0.6, 0.45, 0.3] as const;
const shade = new CylinderGeometry(0.15, 0.15, 0.3, 16).translate(0, 0.15, 0);
const lamp: SceneObject = {
  name: 'lamp',
  matrix: new Matrix4().makeTranslation(0.2, 0.5, -3),
  parts: [{ geometry: shade, material: { ...plaster, emission: glow } }],
};
const dim: RenderRoom = {
  ...boxRoom,
  light: { ...boxRoom.light, ambient: [0.05, 0.05, 0.05], sources: [] },
};

async function trace(room: RenderRoom): Promise<Guide> {
  const camera = roomCamera(96, 64);
  const options = { camera, width: 96, height: 64, samples: 16, seed: 3, threads: 1 };
  return denoiseGuide(await traceGuide({ objects: [lamp], room }, options));
}

describe('lampLights', () => {
  it('shines away from the shade on all six sides, and not from what does not glow', () => {
    const lights = lampLights([lamp, box([1, 1, 1], [0, 0, -2])]);
    expect(lights).toHaveLength(6);
    const around = [
      [1.2, 0.65, -3],
      [-0.8, 0.65, -3],
      [0.2, 1.6, -3],
      [0.2, 0.05, -3],
      [0.2, 0.65, -2],
      [0.2, 0.65, -4],
    ] as const;
    for (const point of around) {
      const to = [0.2 - point[0], 0.65 - point[1], -3 - point[2]] as const;
      const sum = lights.reduce((all, light) => all + rectangleIrradiance(light, point, to), 0);
      expect(sum).toBeGreaterThan(0.01);
    }
  });

  it('lights the floor when on, and changes nothing of it when off', async () => {
    const [on, off] = [await trace({ ...dim, lamps: lampLights([lamp]) }), await trace(dim)];
    expect(Math.max(...off.shadow)).toBe(1);
    const brightest = Math.max(...on.shadow);
    expect(brightest).toBeGreaterThan(1.3);
    const at = on.shadow.indexOf(brightest);
    // Warm: red gains most.
    expect(at % 3).toBe(0);
    expect(on.shadow[at + 2]).toBeLessThan(brightest);
  });

  it('casts little of a shadow that has an edge: what it takes of the light from all sides remains', async () => {
    const camera = roomCamera(96, 64);
    const options = { camera, width: 96, height: 64, samples: 16, seed: 3, threads: 1 };
    const taken = async (emission?: typeof glow) => {
      const parts = [{ geometry: shade.clone(), material: { ...plaster, ...(emission && { emission }) } }];
      const { shadow, coverage } = await traceGuide(
        { objects: [{ ...lamp, parts }], room: boxRoom },
        options,
      );
      return coverage.reduce((sum, c, i) => sum + (1 - c) * (1 - (shadow[i * 3] ?? 1)), 0);
    };
    expect(await taken(glow)).toBeLessThan(0.6 * (await taken()));
  });
});
