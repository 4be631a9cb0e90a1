/**
 * The light of a room, read from how it falls: candidate sources (openings and lamps seen, and what may shine overhead
 * and outside the picture) share the light so that floor, walls and ceiling are shaded as the photo shows them; their
 * colours follow from how the tint changes over the surfaces. Calibrated: a floor of `floorReflectance` and a wall of
 * `wallReflectance` under it show the photo's own linear values, so that furniture traced in it needs no exposure.
 */
import { type Rgb, type Vec3 } from '../camera.ts';
import { rectangleIrradiance } from '../render/rectangle-irradiance.ts';
import { findWindows, luminance, type RoomBox } from './find-windows.ts';
import { isBrightPane } from './bright-pane.ts';
import { fitShares, type ShareRows } from './fit-shares.ts';
import { fitTints } from './fit-tints.ts';
import { areaOf, type LightCandidate, openingSource, usualLight } from './light-candidates.ts';
import { type LitPatch, litPatches } from './lit-samples.ts';
import type { LightSource, Opening, RoomLight } from './room.ts';
import { measureTint } from './measure-tint.ts';
import type { WorkingImage } from './working-image.ts';

/** What the photo is known to show, at the working image's size: 1 = free floor, and 1 = plain wall, ceiling or floor. */
export interface LightEvidence {
  readonly floor: Uint8Array;
  readonly plain: Uint8Array;
  readonly openings: readonly Opening[];
  /** the floor point that is calibrated, the floor's middle */
  readonly stand: Vec3;
}

/** A source outshines the mean radiance of the room about so many times after the camera's exposure. */
const strongest = 14;
/** Openings below this confidence are kept clear of furniture, but may be a picture unless they outshine the walls. */
const surePane = 0.3;
/** A source with less of the light than this only costs time. */
const faintest = 0.015;
const ambientRange = [0.25, 0.6] as const;
/**
 * Where no window is seen: part of what seems to come from all sides alike that is a ceiling's many lamps, which cast shadows. Spread
 * over 4 m × 5 m they give twice as much directly as by bouncing (the sphere of light-candidates.ts), and three fifths looked even.
 */
const ceilingInAmbient = 0.25;
const wallRange = [0.6, 0.85] as const;
const floorRange = [0.1, 0.6] as const;
/** Nothing in a room reflects more: what is brighter than that says that the light is stronger. */
const whitest = 0.88;
const mostRaised = 2.5;
/** What walls get of the ambient: half the room, and half of the floor that gives some of it back. Ceilings see less. */
const ambientOn = { floor: 1, wall: 0.72, ceiling: 0.6 };

export function estimateLight(
  image: WorkingImage,
  box: RoomBox,
  { floor, plain, openings, stand }: LightEvidence,
): RoomLight {
  const floorColor = medianColor(image, (i) => floor[i] === 1) ?? [0.2, 0.2, 0.2];
  const wallColor =
    medianColor(image, (i) => plain[i] === 1 && !floor[i] && isWallLike(image, box, i)) ??
    medianColor(image, (i) => isWallLike(image, box, i)) ??
    medianColor(image, (i) => !floor[i]) ??
    floorColor;
  const wallLuminance = Math.max(0.02, luminance(wallColor));
  const shining = findWindows(image, box, { floor, wallColor });
  const glazed = openings
    .filter(
      (one) => one.kind !== 'door' && (one.confidence >= surePane || isBrightPane(image, one, wallColor)),
    )
    .map((one) => openingSource(one, [1, 1, 1]));
  const { ambient: usualAmbient, candidates } = usualLight(box, {
    openings: glazed,
    shining: shining.filter((source) => !glazed.some((pane) => covers(pane, source))),
    stand,
  });
  const patches = litPatches(image, box, { floor, plain });
  const standing = candidates.map(({ source }) =>
    Math.max(1e-4, rectangleIrradiance(source, stand, [0, 1, 0])),
  );
  const rows = patches.map((patch) => shareRows(patch, candidates, stand));
  const overhead = candidates.findLastIndex(({ source }) => source.kind === 'ceiling');
  const fitted = limited(fitShares(rows, [usualAmbient, ...candidates.map(({ usual }) => usual)]));
  const isDay = candidates.some(({ source }) => source.kind === 'window');
  const [ambient = 1, ...direct] = isDay ? fitted : withCeiling(fitted, overhead);

  const tint = measureTint(image, plain, floor);
  const tints = fitTints(patches, rows, { shares: [ambient, ...direct], kinds: kindsOf(candidates), tint });
  const onWall = wallShare({ ambient, direct, candidates, standing, stand });
  const wallValue = clamp(0.55 + 0.5 * wallLuminance, wallRange);
  const brightest = Math.max(wallLuminance, (wallValue / whitest) * brightMatter(image, floor));
  const onFloor = Math.min(
    (Math.PI * brightest) / wallValue / onWall,
    (mostRaised * Math.PI * wallLuminance) / wallValue / onWall,
  );
  const floorLuminance = Math.max(0.005, luminance(floorColor));
  // A floor is neither soot nor snow: its own brightness bounds the light that falls on it.
  const total = (Math.PI * floorLuminance) / clamp((Math.PI * floorLuminance) / onFloor, floorRange);

  const shares = withoutGlare(direct, { standing, overhead });
  const sources = candidates.flatMap(({ source }, i): LightSource[] => {
    // A lamp that is seen shines, however little of it reaches the stand.
    const share = Math.max(shares[i] ?? 0, source.kind === 'lamp' ? faintest : 0);
    const color = source.kind === 'lamp' ? unitLuminance(source.radiance) : (tints[i + 1] ?? tint);
    if (share < faintest) return [];
    const radiance = Math.min((share * total) / (standing[i] ?? 1), (strongest * total) / Math.PI);
    return [{ ...source, radiance: [radiance * color[0], radiance * color[1], radiance * color[2]] }];
  });
  const irradiance = sources.reduce(
    (sum, source) => sum + luminance(source.radiance) * rectangleIrradiance(source, stand, [0, 1, 0]),
    0,
  );
  // What sources were cut or left out for, the ambient makes up.
  const rest = Math.max(0.2 * total, total - irradiance) / Math.PI;
  const around = tints[0] ?? tint;
  const light = {
    ambient: [rest * around[0], rest * around[1], rest * around[2]] as const,
    sources,
  };
  const reaching = openFloor(light, stand);
  return {
    ...light,
    floorReflectance: floorColor.map((value, c) =>
      Math.min(0.9, Math.max(0.02, (Math.PI * value) / (reaching[c] ?? 1))),
    ) as unknown as Rgb,
    wallReflectance: wallColor.map((value, c) =>
      Math.min(0.95, (wallValue * value) / (wallLuminance * (tint[c] ?? 1))),
    ) as unknown as Rgb,
  };
}

/**
 * The shares with those that only a glaring source could give cut: what is cut comes from overhead, as a light without
 * direction would leave furniture without shadows.
 */
function withoutGlare(
  shares: readonly number[],
  { standing, overhead }: { standing: readonly number[]; overhead: number },
): number[] {
  const kept = shares.map((share, i) => Math.min(share, (strongest * (standing[i] ?? 0)) / Math.PI));
  const cut = shares.reduce((sum, share, i) => sum + share - (kept[i] ?? 0), 0);
  return kept.map((share, i) => (i === overhead ? share + cut : share));
}

/** Irradiance of an upward patch at `point` from one source, unoccluded. */
export function irradianceFrom(source: LightSource, point: Vec3): Rgb {
  const form = rectangleIrradiance(source, point, [0, 1, 0]);
  return [source.radiance[0] * form, source.radiance[1] * form, source.radiance[2] * form];
}

function openFloor({ ambient, sources }: Pick<RoomLight, 'ambient' | 'sources'>, stand: Vec3): Rgb {
  const sum = [0, 1, 2].map(
    (c) =>
      Math.PI * (ambient[c] ?? 0) +
      sources.reduce((all, one) => all + (irradianceFrom(one, stand)[c] ?? 0), 0),
  );
  return [sum[0] ?? 1, sum[1] ?? 1, sum[2] ?? 1];
}

/** Each point's row: the ambient there, then every candidate's irradiance over its irradiance at the stand. */
function shareRows(
  { normal, points }: LitPatch,
  candidates: readonly LightCandidate[],
  stand: Vec3,
): ShareRows {
  const n = candidates.length + 1;
  const falling = candidates.map(({ source, falloff: like = source }) => ({
    like,
    standing: Math.max(1e-4, rectangleIrradiance(like, stand, [0, 1, 0])),
  }));
  const around = normal[1] > 0.5 ? ambientOn.floor : normal[1] < -0.5 ? ambientOn.ceiling : ambientOn.wall;
  const falloff = new Float64Array(points.length * n);
  points.forEach(({ position }, p) => {
    falloff[p * n] = around;
    falling.forEach(({ like, standing }, s) => {
      falloff[p * n + s + 1] = rectangleIrradiance(like, position, normal) / standing;
    });
  });
  return { shown: Float64Array.from(points, ({ color }) => luminance(color)), falloff };
}

/** Shares with an ambient that leaves some shadow, and some light in it. */
function limited(shares: readonly number[]): number[] {
  const [ambient = 1, ...direct] = shares;
  const kept = clamp(ambient, ambientRange);
  const rest = direct.reduce((a, b) => a + b, 0);
  if (rest <= 0) return [1, ...direct];
  return [kept, ...direct.map((share) => (share * (1 - kept)) / rest)];
}

/** A ceiling's many lamps fit as light from all sides does: their part goes from the ambient, the first share, to `overhead`. */
function withCeiling([ambient = 1, ...direct]: readonly number[], overhead: number): number[] {
  const moved = ceilingInAmbient * ambient;
  return [ambient - moved, ...direct.map((share, i) => (i === overhead ? share + moved : share))];
}

/** Light on an upright face that looks at the camera or across, over that on the floor at the stand. */
function wallShare({
  ambient,
  direct,
  candidates,
  standing,
  stand,
}: {
  ambient: number;
  direct: readonly number[];
  candidates: readonly LightCandidate[];
  standing: readonly number[];
  stand: Vec3;
}): number {
  const at: Vec3 = [stand[0], 0.9, stand[2]];
  const faces: readonly Vec3[] = [
    [0, 0, 1],
    [1, 0, 0],
    [-1, 0, 0],
  ];
  const each = faces.map((face) =>
    candidates.reduce(
      (sum, { source }, i) =>
        sum + ((direct[i] ?? 0) * rectangleIrradiance(source, at, face)) / (standing[i] ?? 1),
      ambient * ambientOn.wall,
    ),
  );
  return each.reduce((a, b) => a + b, 0) / each.length;
}

/** The luminance that the brightest matte things come up to: lamps, glass and clipped light left out. */
function brightMatter({ red, green, blue }: WorkingImage, floor: Uint8Array): number {
  const values = red
    .map((r, i) => (floor[i] ? 0 : luminance([r, green[i] ?? 0, blue[i] ?? 0])))
    .filter((value) => value > 0.01 && value < 0.86)
    .sort();
  return values[Math.floor(values.length * 0.92)] ?? 0;
}

function unitLuminance([r, g, b]: Rgb): Rgb {
  const y = Math.max(1e-6, luminance([r, g, b]));
  return [r / y, g / y, b / y];
}

function kindsOf(candidates: readonly LightCandidate[]): ('day' | 'lamp')[] {
  return candidates.map(({ source }) =>
    source.kind === 'window' || source.kind === 'unseen' ? 'day' : 'lamp',
  );
}

/** Whether a seen shine lies in a pane: on its plane, and within it. */
function covers(pane: LightSource, { center }: LightSource): boolean {
  const d = center.map((value, k) => value - (pane.center[k] ?? 0));
  const along = (axis: Vec3): number =>
    Math.abs(d.reduce((sum, value, k) => sum + value * (axis[k] ?? 0), 0)) / (Math.hypot(...axis) ** 2 || 1);
  const off = Math.hypot(...d) ** 2;
  const inPlane = (along(pane.u) * Math.hypot(...pane.u)) ** 2 + (along(pane.v) * Math.hypot(...pane.v)) ** 2;
  return areaOf(pane) > 0 && along(pane.u) <= 1.15 && along(pane.v) <= 1.15 && off - inPlane < 0.25;
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
