/** The photo's light for three: the same radiances that the path tracer uses, as the few lights that a graphics card draws. */
import type { Rgb, Vec3 } from '@escena/scene/camera';
import type { LightSource, Room } from '@escena/scene/room';
import { Color, DirectionalLight } from 'three';

export interface RoomLights {
  readonly lamps: readonly DirectionalLight[];
  /** radiance of everything above the floor, and of the floor itself */
  readonly sky: Rgb;
  readonly ground: Rgb;
  /** 0…1 of the floor's light that comes from everywhere, and that comes from the light that casts shadows */
  readonly ambientShare: number;
  readonly keyShare: number;
}

/** Rectangles that are drawn as lights of their own; the rest joins the ambient. */
const mostSources = 3;
/** Sine of the lowest sun: a source near the horizon would need an absurd strength to light the floor. */
const lowest = 0.3;
/** Metres across which shadows are drawn, and over which they blur: a window two metres wide throws no hard edges. */
const shadowReach = 4.5;
const shadowBlur = 0.05;

interface RoomLightOptions {
  /** the floor point whose light is matched, usually its middle */
  readonly stand: Vec3;
  /** pixels of the map of shadows */
  readonly shadowSide: number;
}

/** The light of a room as few lamps. */
export function createRoomLights({ light }: Room, { stand, shadowSide }: RoomLightOptions): RoomLights {
  const lit = light.sources
    .map((source) => ({ source, strength: irradianceOf(source, stand) }))
    .filter(({ strength }) => luminance(strength) > 0)
    .toSorted((a, b) => luminance(b.strength) - luminance(a.strength));
  const own = lit.slice(0, mostSources);
  const ambient = addUp([
    scaled(light.ambient, Math.PI),
    ...lit.slice(mostSources).map(({ strength }) => strength),
  ]);
  const total = addUp([ambient, ...own.map(({ strength }) => strength)]);
  const [r, g, b] = light.floorReflectance;
  const ground: Rgb = [total[0] * r, total[1] * g, total[2] * b];
  const shareOf = (part: Rgb | undefined) => (part ? luminance(part) / Math.max(1e-6, luminance(total)) : 0);
  return {
    lamps: own.map((one, index) =>
      directional(one, { stand, shadowSide: index === 0 ? shadowSide : undefined }),
    ),
    sky: scaled(ambient, 1 / Math.PI),
    ground: scaled(ground, 1 / Math.PI),
    ambientShare: shareOf(ambient),
    keyShare: shareOf(own[0]?.strength),
  };
}

function directional(
  { source, strength }: { source: LightSource; strength: Rgb },
  { stand, shadowSide }: { stand: Vec3; shadowSide: number | undefined },
): DirectionalLight {
  const [dx, dy, dz] = towards(source, stand);
  const up = Math.max(lowest, dy);
  const lamp = new DirectionalLight(new Color(...strength), 1 / up);
  lamp.position.set(stand[0] + dx * 6, Math.max(dy, lowest) * 6, stand[2] + dz * 6);
  lamp.target.position.set(...stand);
  if (shadowSide === undefined) return lamp;
  lamp.castShadow = true;
  const { camera, mapSize } = lamp.shadow;
  camera.left = camera.bottom = -shadowReach;
  camera.right = camera.top = shadowReach;
  camera.near = 0.1;
  camera.far = 16;
  mapSize.set(shadowSide, shadowSide);
  lamp.shadow.radius = (shadowBlur * shadowSide) / (2 * shadowReach);
  lamp.shadow.blurSamples = 10;
  lamp.shadow.bias = -0.0006;
  lamp.shadow.normalBias = 0.02;
  return lamp;
}

/** Irradiance of the floor at `stand` from a rectangle taken as one patch at its middle: L A cosθ cosθ′ ⁄ r². */
function irradianceOf(source: LightSource, stand: Vec3): Rgb {
  const { u, v, center, radiance } = source;
  const normal: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  const area = 4 * Math.hypot(...normal);
  const [dx, dy, dz] = towards(source, stand);
  const facing = -(normal[0] * dx + normal[1] * dy + normal[2] * dz) / (Math.hypot(...normal) || 1);
  if (facing <= 0 || dy <= 0) return [0, 0, 0];
  const square = distanceTo(center, stand) ** 2;
  return scaled(radiance, (area * facing * dy) / Math.max(square, area));
}

function towards({ center }: LightSource, from: Vec3): Vec3 {
  const length = distanceTo(center, from) || 1;
  return [(center[0] - from[0]) / length, (center[1] - from[1]) / length, (center[2] - from[2]) / length];
}

function distanceTo(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function scaled([r, g, b]: Rgb, by: number): Rgb {
  return [r * by, g * by, b * by];
}

function addUp(parts: readonly Rgb[]): Rgb {
  return parts.reduce<Rgb>((sum, part) => [sum[0] + part[0], sum[1] + part[1], sum[2] + part[2]], [0, 0, 0]);
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
