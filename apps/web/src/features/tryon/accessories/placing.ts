/** Moving, sizing and turning an accessory on a photo: its points go together, as on something stiff. */
import { type AccessoryKind, accessoryPoints } from '@escena/verticals/tryon/accessory';
import type { Position } from '@escena/verticals/tryon/position';

/** By the names of `accessoryPoints`, in fractions of a picture. */
export type Places = Readonly<Record<string, Position>>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The two points that an accessory is laid by. */
const anchors = {
  glasses: ['right', 'left'],
  hat: ['right', 'left'],
  earrings: ['hook', 'bottom'],
  necklace: ['right', 'left'],
  watch: ['elbow', 'hand'],
  bag: ['hold', 'bottom'],
} as const satisfies Record<AccessoryKind, readonly [string, string]>;

/** The same point by point, moved by fractions of the photo. */
export function moved(places: Places, by: Position): Places {
  return mapped(places, ({ x, y }) => ({ x: x + by.x, y: y + by.y }));
}

/**
 * Sized and turned about its middle.
 * @param by factor, and radians clockwise. @param photo its size: fractions are no lengths
 */
export function turned(places: Places, by: { factor: number; angle: number }, photo: Size): Places {
  const about = middleOf(places);
  const [cos, sin] = [by.factor * Math.cos(by.angle), by.factor * Math.sin(by.angle)];
  return mapped(places, ({ x, y }) => {
    const [dx, dy] = [(x - about.x) * photo.width, (y - about.y) * photo.height];
    return {
      x: about.x + (cos * dx - sin * dy) / photo.width,
      y: about.y + (sin * dx + cos * dy) / photo.height,
    };
  });
}

/** What brings one spot to another when an accessory is sized and turned about its middle. */
export function turnBetween(places: Places, from: Position, to: Position, photo: Size) {
  const about = middleOf(places);
  const arm = ({ x, y }: Position) => [(x - about.x) * photo.width, (y - about.y) * photo.height] as const;
  const [a, b] = [arm(from), arm(to)];
  return {
    factor: Math.max(0.05, Math.hypot(...b) / Math.max(1e-6, Math.hypot(...a))),
    angle: Math.atan2(b[1], b[0]) - Math.atan2(a[1], a[0]),
  };
}

export function middleOf(places: Places): Position {
  const all = Object.values(places);
  const sum = (k: 'x' | 'y') => all.reduce((total, at) => total + at[k], 0) / Math.max(1, all.length);
  return { x: sum('x'), y: sum('y') };
}

/** How a picture of it is laid over the photo, by its two anchors: as CSS wants it, lengths in fractions. */
export interface Lay {
  /** of the photo's width */
  readonly width: number;
  /** where its first anchor comes to lie, of the photo */
  readonly at: Position;
  /** that anchor on the picture, of the picture */
  readonly origin: Position;
  /** radians, clockwise */
  readonly angle: number;
}

/** @returns undefined where an anchor is missing */
export function layOf(
  kind: AccessoryKind,
  own: { readonly points: Places; readonly picture: Size },
  on: { readonly places: Places; readonly photo: Size },
): Lay | undefined {
  const [first, second] = anchors[kind];
  const [a, b] = [own.points[first], own.points[second]];
  const [p, q] = [on.places[first], on.places[second]];
  if (!a || !b || !p || !q) return undefined;
  const { picture } = own;
  const { photo } = on;
  const from = [(b.x - a.x) * picture.width, (b.y - a.y) * picture.height] as const;
  const to = [(q.x - p.x) * photo.width, (q.y - p.y) * photo.height] as const;
  const scale = Math.hypot(...to) / Math.max(1e-6, Math.hypot(...from));
  return {
    width: (scale * picture.width) / photo.width,
    at: p,
    origin: a,
    angle: Math.atan2(to[1], to[0]) - Math.atan2(from[1], from[0]),
  };
}

/** Where it is taken hold of to be sized and turned. */
export const handleOf = (kind: AccessoryKind, places: Places): Position | undefined =>
  places[anchors[kind][1]];

/** Whether every point is said. */
export const isPlaced = (kind: AccessoryKind, places: Places | undefined): places is Places =>
  places !== undefined && accessoryPoints[kind].every((name) => places[name] !== undefined);

const least = -2;
const most = 3;
/** as far outside the photo as a run takes it */
const within = (value: number) => Math.min(most, Math.max(least, value));

function mapped(places: Places, change: (at: Position) => Position): Places {
  return Object.fromEntries(
    Object.entries(places).map(([name, at]) => {
      const { x, y } = change(at);
      return [name, { x: within(x), y: within(y) }];
    }),
  );
}
