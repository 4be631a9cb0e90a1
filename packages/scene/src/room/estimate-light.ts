/**
 * The light of a room, calibrated: a floor of `floorReflectance` under it shows the photo's own linear values, so that
 * furniture traced in it needs no further exposure.
 */
import { type Rgb, type Vec3 } from '../camera.ts';
import { findWindows, luminance, type RoomBox } from './find-windows.ts';
import type { LightSource, RoomLight } from './room.ts';
import type { WorkingImage } from './working-image.ts';

/** Share of the floor's irradiance that comes from everywhere: rooms are bright boxes, shadows in them soft. */
const ambientShare = 0.62;
/** Of the rest, what windows bring where any are seen. */
const windowShare = 0.7;
/** A window seen on a bright day outshines the room's mean radiance about so many times after the camera's exposure. */
const strongest = 12;
const wallRange = [0.6, 0.85] as const;
const floorRange = [0.18, 0.5] as const;
const panelHalf = 1.2;

/**
 * @param floor 1 where the working image shows bare floor
 * @param stand the floor point that is calibrated, its middle
 */
export function estimateLight(
  image: WorkingImage,
  box: RoomBox,
  { floor, stand }: { floor: Uint8Array; stand: Vec3 },
): RoomLight {
  const floorColor = medianColor(image, (i) => floor[i] === 1) ?? [0.2, 0.2, 0.2];
  const wallColor =
    medianColor(image, (i) => isWallLike(image, box, i)) ??
    medianColor(image, (i) => !floor[i]) ??
    floorColor;
  const wallLuminance = Math.max(0.02, luminance(wallColor));
  const wallValue = clamp(0.55 + 0.5 * wallLuminance, wallRange);
  const floorLuminance = Math.max(0.005, luminance(floorColor));
  const floorValue = clamp((wallValue * floorLuminance) / wallLuminance, floorRange);
  // White balance leaves a part of the light's tint in the walls; the rest of their colour is paint.
  const tint = tintOf(wallColor);
  const irradiance = tint.map((t) => (Math.PI * floorLuminance * t) / floorValue) as unknown as Rgb;
  const floorReflectance = floorColor.map((value, c) =>
    Math.min(0.9, Math.max(0.02, (Math.PI * value) / (irradiance[c] ?? 1))),
  ) as unknown as Rgb;
  const wallReflectance = wallColor.map((value, c) =>
    Math.min(0.95, (wallValue * value) / (wallLuminance * (tint[c] ?? 1))),
  ) as unknown as Rgb;

  const windows = findWindows(image, box, { floor, wallLuminance });
  const panel = ceilingPanel(stand, box.ceilingHeight, tint);
  const ofWindows = windows.length > 0 ? windowShare : 0;
  const direct = (1 - ambientShare) * luminance(irradiance);
  const brightest = (strongest * luminance(irradiance)) / Math.PI;
  const daylight = scaled(windows, stand, { wanted: direct * ofWindows, brightest });
  const fromDaylight = daylight.reduce((sum, w) => sum + luminance(irradianceFrom(w, stand)), 0);
  const sources = [
    ...daylight,
    ...scaled([panel], stand, { wanted: direct - fromDaylight, brightest: Infinity }),
  ];
  // Sources differ in colour; what they leave of each channel is the ambient's, so that the sum is exact.
  const given = sources.map((source) => irradianceFrom(source, stand));
  const ambient = irradiance.map((total, c) => {
    const rest = total - given.reduce((sum, e) => sum + (e[c] ?? 0), 0);
    return Math.max(0.2 * total, rest) / Math.PI;
  }) as unknown as Rgb;
  return { ambient, sources, floorReflectance, wallReflectance };
}

/** Irradiance of an upward patch at `point` from a rectangle, unoccluded: 6 × 6 midpoint quadrature of L·cosθ·cosθ′/r². */
export function irradianceFrom({ center, u, v, radiance }: LightSource, point: Vec3): Rgb {
  const n = 6;
  const normal: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  let factor = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const s = (2 * i + 1) / n - 1;
      const t = (2 * j + 1) / n - 1;
      const d: Vec3 = [
        center[0] + s * u[0] + t * v[0] - point[0],
        center[1] + s * u[1] + t * v[1] - point[1],
        center[2] + s * u[2] + t * v[2] - point[2],
      ];
      const r2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
      // normal's length is a quarter of the area: 4 / n² of it belongs to each sample.
      const facing = -(normal[0] * d[0] + normal[1] * d[1] + normal[2] * d[2]);
      if (facing > 0 && d[1] > 0) factor += (facing * d[1] * 4) / (n * n * r2 * r2);
    }
  return [radiance[0] * factor, radiance[1] * factor, radiance[2] * factor];
}

/** The sources at the strength that brings `wanted` luminance to `stand`, none more radiant than `brightest`. */
function scaled(
  sources: readonly LightSource[],
  stand: Vec3,
  { wanted, brightest }: { wanted: number; brightest: number },
): LightSource[] {
  const now = sources.reduce((sum, source) => sum + luminance(irradianceFrom(source, stand)), 0);
  if (now <= 0 || wanted <= 0) return [];
  const most = Math.max(...sources.map((source) => luminance(source.radiance)));
  const factor = Math.min(wanted / now, brightest / most);
  return sources.map((source) => {
    const [r, g, b] = source.radiance;
    return { ...source, radiance: [r * factor, g * factor, b * factor] };
  });
}

function ceilingPanel(stand: Vec3, ceilingHeight: number, tint: Rgb): LightSource {
  return {
    kind: 'ceiling',
    center: [stand[0], ceilingHeight, stand[2]],
    u: [panelHalf, 0, 0],
    v: [0, 0, panelHalf],
    radiance: tint,
  };
}

/** Colour of the light, luminance 1: half-way from white to the walls' own. */
function tintOf(wall: Rgb): Rgb {
  const y = Math.max(1e-3, luminance(wall));
  const raw: Rgb = [0.5 + (0.5 * wall[0]) / y, 0.5 + (0.5 * wall[1]) / y, 0.5 + (0.5 * wall[2]) / y];
  const scale = 1 / luminance(raw);
  return [raw[0] * scale, raw[1] * scale, raw[2] * scale];
}

/** Above the horizon, neither clipped nor black. */
function isWallLike({ width, height, green }: WorkingImage, { camera }: RoomBox, i: number): boolean {
  const y = Math.floor(i / width);
  const value = green[i] ?? 0;
  return y < camera.center[1] + 0.05 * height && value > 0.04 && value < 0.9;
}

function medianColor({ red, green, blue }: WorkingImage, keep: (i: number) => boolean): Rgb | undefined {
  const kept: number[] = [];
  red.forEach((_, i) => {
    if (keep(i)) kept.push(i);
  });
  if (kept.length < 20) return undefined;
  const middle = (plane: Float32Array): number =>
    Float32Array.from(kept, (i) => plane[i] ?? 0).sort()[kept.length >> 1] ?? 0;
  return [middle(red), middle(green), middle(blue)];
}

function clamp(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(high, Math.max(low, value));
}
