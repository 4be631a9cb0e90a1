import { project, type Rgb, type Vec2, type Vec3 } from '../camera.ts';
import { rectangleIrradiance } from '../render/rectangle-irradiance.ts';
import type { LightSource, Room, RoomLight } from '../room/room.ts';

/** Of what shines on the floor unseen, the least that another photo's windows must explain to stand for it. */
const least = 0.05;
/** cos of the angle between where a photo's unseen light comes from and those windows, beyond which they disagree */
const agreeing = 0;

/**
 * A photo's own light, its unseen part coming from where the other photos show windows: all pictures of the room are then
 * lit from the same side. As bright, and of the same colour, where it falls on the floor as the photo alone has it.
 */
export function shareWindows(
  { camera, light }: Pick<Room, 'camera' | 'light'>,
  others: readonly Pick<Room, 'light'>[],
  [x, z]: Vec2,
): RoomLight {
  const stand: Vec3 = [x, 0, z];
  const unseen = light.sources.filter(({ kind }) => kind === 'unseen');
  const windows = others
    .flatMap((other) => other.light.sources.filter(({ kind }) => kind === 'window'))
    .filter(({ center }) => !isInFrame(camera, center));
  if (unseen.length === 0 || windows.length === 0) return light;
  const [own, theirs] = [sum(unseen, stand), sum(windows, stand)];
  const brightness = (color: Rgb): number => color[0] + color[1] + color[2];
  if (brightness(theirs) < least * brightness(own)) return light;
  const [from, there] = [middle(unseen), middle(windows)].map((at) => [at[0] - x, at[1] - z] as const);
  if (from && there && cosine(from, there) < agreeing) return light;
  const factor = own.map((value, c) => value / Math.max(1e-6, theirs[c] ?? 0)) as unknown as Rgb;
  return {
    ...light,
    sources: [
      ...light.sources.filter(({ kind }) => kind !== 'unseen'),
      ...windows.map((source): LightSource => ({
        ...source,
        kind: 'unseen',
        radiance: [
          source.radiance[0] * factor[0],
          source.radiance[1] * factor[1],
          source.radiance[2] * factor[2],
        ],
      })),
    ],
  };
}

function isInFrame(camera: Room['camera'], point: Vec3): boolean {
  const at = project(camera, point);
  return at !== undefined && at.x >= 0 && at.y >= 0 && at.x < camera.width && at.y < camera.height;
}

/** What sources bring to an upward patch, unoccluded. */
function sum(sources: readonly LightSource[], stand: Vec3): Rgb {
  const total: [number, number, number] = [0, 0, 0];
  for (const source of sources) {
    const form = rectangleIrradiance(source, stand, [0, 1, 0]);
    source.radiance.forEach((value, c) => (total[c] = (total[c] ?? 0) + form * value));
  }
  return total;
}

function middle(sources: readonly LightSource[]): Vec2 {
  const n = sources.length;
  return [
    sources.reduce((total, { center }) => total + center[0] / n, 0),
    sources.reduce((total, { center }) => total + center[2] / n, 0),
  ];
}

function cosine(a: Vec2, b: Vec2): number {
  return (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(...a) * Math.hypot(...b) || 1);
}
