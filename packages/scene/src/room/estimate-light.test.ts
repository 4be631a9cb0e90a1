import { describe, expect, it } from 'vitest';
import type { Camera, Rgb, Vec3 } from '../camera.ts';
import { rectangleIrradiance } from '../render/rectangle-irradiance.ts';
import { estimateLight } from './estimate-light.ts';
import { toCamera } from './manhattan-pose.ts';
import type { LightSource, RoomLight } from './room.ts';
import { type LitRoom, litRoom } from './testing/lit-room.ts';

const size = { width: 240, height: 160 };
const pose = { logFocal: Math.log(0.55), yaw: 0, pitch: -0.06, roll: 0, cx: 0, cy: 0 };
const camera: Camera = toCamera(pose, { ...size, cameraHeight: 1.4 });
const stand: Vec3 = [0, 0, -2.4];
const plain: Omit<LitRoom, 'sources' | 'ambient'> = {
  half: 2.2,
  back: -4.5,
  ceiling: 2.6,
  wall: [0.8, 0.8, 0.8],
  floor: [0.4, 0.32, 0.24],
};
const white: Rgb = [1, 1, 1];
const times = ([r, g, b]: Rgb, k: number): Rgb => [r * k, g * k, b * k];
const leftWindow = (color: Rgb = white): LightSource => ({
  kind: 'window',
  center: [-2.2, 1.45, -2.6],
  u: [0, 0.65, 0],
  v: [0, 0, 0.6],
  radiance: times(color, 3),
});
const behind: LightSource = {
  kind: 'window',
  center: [0, 1.45, 2],
  u: [0, 0.75, 0],
  v: [1.3, 0, 0],
  radiance: times(white, 2.5),
};

function lightOf(sources: readonly LightSource[], ambient: Rgb = [0.2, 0.2, 0.2]): RoomLight {
  const { image, walls, floor, plain: even } = litRoom(camera, { ...plain, ambient, sources });
  const box = { camera, walls, ceilingHeight: plain.ceiling };
  return estimateLight(image, box, { floor, plain: even, openings: [], stand });
}

/** Green light from the sources alone on a card at the stand that faces `normal`. */
function onCard({ sources }: RoomLight, normal: Vec3): number {
  return sources.reduce(
    (sum, source) => sum + source.radiance[1] * rectangleIrradiance(source, [0, 0.7, -2.4], normal),
    0,
  );
}

describe('estimateLight', () => {
  it('lights from the window’s side', () => {
    const light = lightOf([leftWindow()]);
    const [fromLeft, fromRight] = [onCard(light, [-1, 0, 0]), onCard(light, [1, 0, 0])];
    expect(fromLeft).toBeGreaterThan(3 * fromRight);
    const seen = light.sources.find(({ kind, center }) => kind === 'window' && center[0] < -2);
    expect(Math.abs((seen?.center[2] ?? 9) + 2.6)).toBeLessThan(0.3);
  });

  it('infers a window behind the camera from floor and walls that brighten towards it', () => {
    const [with_, without] = [lightOf([behind]), lightOf([leftWindow()])];
    const front = (light: RoomLight): number => onCard(light, [0, 0, 1]) / (light.ambient[1] * Math.PI);
    expect(front(with_)).toBeGreaterThan(1.5 * front(without));
    expect(onCard(with_, [0, 0, 1])).toBeGreaterThan(2 * onCard(with_, [0, 0, -1]));
  });

  it('leaves the more to the sources, the more they give', () => {
    const direct = (light: RoomLight): number => 1 - (Math.PI * light.ambient[1]) / openFloor(light)[1];
    const strong = direct(lightOf([leftWindow()], [0.1, 0.1, 0.1]));
    const weak = direct(lightOf([{ ...leftWindow(), radiance: [0.6, 0.6, 0.6] }], [0.35, 0.35, 0.35]));
    expect(strong).toBeGreaterThan(weak + 0.08);
    expect(weak).toBeGreaterThan(0.1);
    expect(strong).toBeLessThan(0.75);
  });

  it('gives a room that shows no window lamps overhead, small enough for shadows with an edge', () => {
    const light = lightOf([behind]);
    const [overhead] = light.sources.filter(({ kind }) => kind === 'ceiling');
    expect(Math.PI * light.ambient[1]).toBeLessThan(0.5 * openFloor(light)[1]);
    expect(Math.hypot(...(overhead?.u ?? [9]))).toBeLessThan(0.5);
  });

  it('exposes: the floor shows its own values, and a white wall is white under the light', () => {
    const light = lightOf([leftWindow()]);
    const { image, floor } = litRoom(camera, { ...plain, ambient: [0.2, 0.2, 0.2], sources: [leftWindow()] });
    const middle = (plane: Float32Array): number => {
      const values = plane.filter((_, i) => floor[i] === 1).sort();
      return values[values.length >> 1] ?? 0;
    };
    const shown = openFloor(light).map((e, c) => (e * (light.floorReflectance[c] ?? 0)) / Math.PI);
    [image.red, image.green, image.blue].forEach((plane, c) =>
      expect((shown[c] ?? 0) / middle(plane)).toBeCloseTo(1, 1),
    );
    expect(light.wallReflectance[1]).toBeGreaterThan(0.6);
    expect(light.wallReflectance[1]).toBeLessThan(0.9);
  });

  it('tells warm lamp light from cool daylight', () => {
    const lamp: LightSource = {
      kind: 'ceiling',
      center: [1.2, 2.59, -3.6],
      u: [0.25, 0, 0],
      v: [0, 0, 0.25],
      radiance: [14, 9, 4],
    };
    const light = lightOf([leftWindow([0.9, 1, 1.15]), lamp], [0.12, 0.11, 0.1]);
    const warmth = (kind: LightSource['kind']): number => {
      const source = light.sources.find((one) => one.kind === kind);
      return (source?.radiance[0] ?? 0) / (source?.radiance[2] ?? 1);
    };
    expect(warmth('ceiling')).toBeGreaterThan(1.15 * warmth('window'));
  });

  it('sees a table lamp below eye level by its warm halo', () => {
    const bulb: LightSource = {
      kind: 'lamp',
      center: [0.8, 0.9, -4.5],
      u: [0.14, 0, 0],
      v: [0, 0.14, 0],
      radiance: [1.2, 1, 0.8],
    };
    const onTheWall: LightSource = {
      kind: 'lamp',
      center: [0.8, 0.9, -4.2],
      u: [0, 0.14, 0],
      v: [0.14, 0, 0],
      radiance: [4, 2.4, 1],
    };
    const found = lightOf([leftWindow(), bulb, onTheWall]).sources.find(({ kind }) => kind === 'lamp');
    expect(Math.hypot((found?.center[0] ?? 9) - 0.8, (found?.center[1] ?? 9) - 0.9)).toBeLessThan(0.2);
    expect((found?.radiance[0] ?? 0) / (found?.radiance[2] ?? 1)).toBeGreaterThan(1.4);
    // A bright table top has no halo.
    const card = { ...bulb, radiance: white };
    expect(lightOf([leftWindow(), card]).sources.some(({ kind }) => kind === 'lamp')).toBe(false);
  });

  it('takes the warmth of pale walls for light', () => {
    const warm: Rgb = [0.25, 0.2, 0.15];
    const light = lightOf([{ ...leftWindow([1.25, 1, 0.75]) }], warm);
    expect(light.ambient[0] / light.ambient[2]).toBeGreaterThan(1.3);
    const neutral = lightOf([leftWindow()]);
    expect(neutral.ambient[0] / neutral.ambient[2]).toBeCloseTo(1, 1);
  });

  it('gives finite light for a picture without floor or walls', () => {
    const { image } = litRoom(camera, { ...plain, ambient: [0, 0, 0], sources: [] });
    const none = new Uint8Array(size.width * size.height);
    const box = { camera, walls: [], ceilingHeight: 2.6 };
    const light = estimateLight(image, box, { floor: none, plain: none, openings: [], stand });
    const numbers = [light.ambient, light.floorReflectance, light.wallReflectance].flat();
    expect(numbers.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });
});

function openFloor({ ambient, sources }: RoomLight): Rgb {
  const at = (c: 0 | 1 | 2): number =>
    Math.PI * ambient[c] +
    sources.reduce((sum, one) => sum + one.radiance[c] * rectangleIrradiance(one, stand, [0, 1, 0]), 0);
  return [at(0), at(1), at(2)];
}
