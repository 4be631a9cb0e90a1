/**
 * The room around the furniture, and the light model. The shell never occludes and is never seen; it receives and
 * reflects:
 *
 * - a ray that meets no furniture and does not come down on the floor inside the walls sees `ambient`, whether it would
 *   leave the room or meet a wall or the ceiling: what the photo's calibration calls ambient is their mean radiance;
 * - a ray that comes down on the floor sees a matte floor of `floorReflectance`, lit and shadowed like everything else;
 * - sources add to that, sampled directly, as if the shell were not there.
 *
 * So a floor point with nothing around receives exactly π·ambient + Σ sources (see `openIrradiance`), which is what
 * `RoomLight` is calibrated for.
 */
import type { Vec2 } from '../camera.ts';
import type { RenderRoom } from './render-scene.ts';
import { rectangleIrradiance } from './rectangle-irradiance.ts';

export const nowhere = -1;
export const onFloor = 0;

/** metres between ends of walls that join, and over which a wall fades towards one that does not */
const joined = 0.15;
const fading = 0.7;
/** Windows and glass doors found with less confidence may be pictures, which shadows fall on. */
const glazed = 0.3;

export interface Shell {
  /**
   * Of the last `meet` that met something: distance, the surface's normal towards the room, and how sure it is that it goes
   * on there, 0…1: a wall fades towards an end that joins no other, as the photo may show more of it or less
   */
  readonly at: Float64Array;
  /** which surface a ray meets first: `nowhere` (also through glass), `onFloor` or 1 + index of the wall */
  meet(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number): number;
}

/** A shell of the floor plane and the room's walls, cut at the ceiling. */
export function createShell(room: RenderRoom): Shell {
  const at = new Float64Array(5);
  const walls = room.walls.flatMap(({ a, b }, index) => {
    const ux = b[0] - a[0];
    const uz = b[1] - a[1];
    const length = Math.hypot(ux, uz);
    // The room lies to the left of a→b seen from above with z down: (uz, −ux).
    const panes = (room.openings ?? [])
      .filter((one) => one.wall === index && one.kind !== 'door' && one.confidence >= glazed)
      .map((one) => ({
        from: Math.min(...[one.a, one.b].map((p) => (p[0] - a[0]) * ux + (p[1] - a[1]) * uz)),
        to: Math.max(...[one.a, one.b].map((p) => (p[0] - a[0]) * ux + (p[1] - a[1]) * uz)),
        sill: one.sill,
        head: one.head,
      }));
    const joins = (end: Vec2): boolean =>
      room.walls.some(
        (other, k) =>
          k !== index && [other.a, other.b].some((p) => Math.hypot(p[0] - end[0], p[1] - end[1]) < joined),
      );
    const fades = { from: joins(a) ? 0 : length / fading, to: joins(b) ? 0 : length / fading };
    return length > 1e-6
      ? [{ a, ux, uz, square: length * length, nx: uz / length, nz: -ux / length, panes, fades }]
      : [];
  });
  const meet: Shell['meet'] = (ox, oy, oz, dx, dy, dz) => {
    let best = nowhere;
    let far = 1e9;
    if (dy < -1e-9 && oy > 0) {
      far = -oy / dy;
      best = onFloor;
      at[1] = 0;
      at[2] = 1;
      at[3] = 0;
      at[4] = 1;
    }
    for (let i = 0; i < walls.length; i++) {
      const wall = walls[i];
      if (!wall) continue;
      const facing = dx * wall.nx + dz * wall.nz;
      if (facing > -1e-9) continue;
      const t = ((wall.a[0] - ox) * wall.nx + (wall.a[1] - oz) * wall.nz) / facing;
      if (t <= 1e-6 || t >= far) continue;
      const along = (ox + t * dx - wall.a[0]) * wall.ux + (oz + t * dz - wall.a[1]) * wall.uz;
      const y = oy + t * dy;
      if (along < 0 || along > wall.square || y < 0 || y > room.ceilingHeight) continue;
      far = t;
      best = i + 1;
      // Glass takes no shadow: what the photo shows there lies behind it.
      for (const pane of wall.panes)
        if (along > pane.from && along < pane.to && y > pane.sill && y < pane.head) best = nowhere;
      at[1] = wall.nx;
      at[2] = 0;
      at[3] = wall.nz;
      const { from, to } = wall.fades;
      const place = along / wall.square;
      at[4] = Math.min(from > 0 ? Math.min(1, place * from) : 1, to > 0 ? Math.min(1, (1 - place) * to) : 1);
    }
    at[0] = far;
    return best;
  };
  return { at, meet };
}

/** Irradiance (per channel) of an upward patch of floor at (x, z) in the empty room: π·ambient + the sources. */
export function openIrradiance(light: RenderRoom['light'], x: number, z: number): [number, number, number] {
  const sum: [number, number, number] = [
    light.ambient[0] * Math.PI,
    light.ambient[1] * Math.PI,
    light.ambient[2] * Math.PI,
  ];
  for (const source of light.sources) {
    const form = rectangleIrradiance(source, [x, 0, z], [0, 1, 0]);
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (source.radiance[c] ?? 0) * form;
  }
  return sum;
}
