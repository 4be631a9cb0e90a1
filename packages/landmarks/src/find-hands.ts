import type { Raster } from '@escena/core/raster';
import { detectPalms } from './detect-palms.ts';
import type { findBody } from './find-body.ts';
import type { Models } from './open-models.ts';
import { type Hand, readHand } from './read-hand.ts';
import type { Region } from './region.ts';

/** a palm that the detector is less sure of is not looked at */
const leastPalm = 0.5;
/** a hand that the model is less sure of is none; one that no wrist was found beside must be surer */
const leastHand = 0.5;
const leastAlone = 0.85;
/** more are not one person's */
const most = 2;
/** candidates that are looked at */
const tries = 6;
/** of a forearm's length: the square about a wrist that palms are looked for in, and how far beyond the wrist it lies */
const around = 1.8;
const beyond = 0.25;
/** of a forearm's length: the square of a hand that goes straight on from it */
const straight = 1.05;
const straightOn = 0.3;
/** of a forearm's length: how far from the body's wrist a hand may have its own */
const atWrist = 0.45;

interface Wrist {
  readonly x: number;
  readonly y: number;
  readonly forearm: number;
  /** radians, 0 upwards, clockwise */
  readonly angle: number;
}

/** Hands in the photo's pixels, the surest of either wrist first. */
export function findHands(
  photo: Raster,
  body: ReturnType<typeof findBody>,
  models: Pick<Models, 'handdetect' | 'handlandmark-lite'>,
): Hand[] {
  const { width, height } = photo;
  const wrists = wristsOf(body);
  const look = (within: Region): Region[] =>
    detectPalms(photo, within, { handdetect: models.handdetect, leastScore: leastPalm }).map(
      ({ region }) => region,
    );
  // A hand in a full-length picture is a few of the detector's pixels: it is looked at closely as well.
  const starts = wrists.flatMap((wrist) => [
    ...apart(look(beyondWrist(wrist, beyond, around))).slice(0, 2),
    { ...beyondWrist(wrist, straightOn, straight), angle: wrist.angle },
  ]);
  starts.push(...look({ x: width / 2, y: height / 2, side: Math.max(width, height), angle: 0 }));
  const hands = apart(starts)
    .slice(0, tries)
    .map((start) => readHand(photo, start, models['handlandmark-lite']))
    .filter((hand) => hand.score >= (isAtWrist(hand, wrists) ? leastHand : leastAlone));
  hands.sort((a, b) => b.score - a.score);
  return hands.filter((hand, k) => hands.slice(0, k).every((other) => !isSame(hand, other))).slice(0, most);
}

function wristsOf(body: ReturnType<typeof findBody>): Wrist[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const [elbow, wrist] = [body?.[`${side}Elbow`], body?.[`${side}Wrist`]];
    if (!elbow || !wrist) return [];
    const [dx, dy] = [wrist.x - elbow.x, wrist.y - elbow.y];
    return [{ x: wrist.x, y: wrist.y, forearm: Math.hypot(dx, dy), angle: Math.atan2(dx, -dy) }];
  });
}

function beyondWrist({ x, y, forearm, angle }: Wrist, far: number, side: number): Region {
  return {
    x: x + Math.sin(angle) * far * forearm,
    y: y - Math.cos(angle) * far * forearm,
    side: side * forearm,
    angle: 0,
  };
}

/** Of regions that lie on each other the first. */
function apart(regions: readonly Region[]): Region[] {
  return regions.filter((one, k) =>
    regions
      .slice(0, k)
      .every(
        (other) =>
          Math.hypot(one.x - other.x, one.y - other.y) > 0.3 * Math.min(one.side, other.side) ||
          Math.max(one.side, other.side) > 1.8 * Math.min(one.side, other.side),
      ),
  );
}

function isAtWrist({ points: [wrist] }: Hand, wrists: readonly Wrist[]): boolean {
  return wrists.some(
    ({ x, y, forearm }) => Math.hypot((wrist?.[0] ?? 0) - x, (wrist?.[1] ?? 0) - y) < atWrist * forearm,
  );
}

/** Whether two are one hand, read twice. */
function isSame(a: Hand, b: Hand): boolean {
  const middle = ({ points }: Hand): readonly [number, number] => points[9] ?? [0, 0];
  const long = ({ points: [wrist], points }: Hand): number =>
    Math.hypot((points[9]?.[0] ?? 0) - (wrist?.[0] ?? 0), (points[9]?.[1] ?? 0) - (wrist?.[1] ?? 0));
  const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
  return Math.hypot(ax - bx, ay - by) < 0.8 * Math.max(long(a), long(b));
}
