/**
 * Lightness contrast may change so much: a black thing's shading is mostly noise, eight times of it is dirt; and in black
 * a byte's steps would swallow a texture that is really there.
 */
const mostGain = 1;
const leastGain = 0.45;
/**
 * OKLab lightness kept free above the new paint: paint as white as the screen would show no light on it. For #ffffff this
 * costs 1.4 of CIEDE2000.
 */
const leastRoom = 0.022;
/** how far the brightest parts may fade towards white, beyond what the colour itself allows */
const fade = 0.015;

export interface RelightRange {
  /** OKLab lightness of the old paint, and of its brightest parts */
  readonly from: number;
  readonly brightest: number;
  /** OKLab lightness of the new paint, and how light it gets before its colour no longer fits a screen */
  readonly to: number;
  readonly ceiling: number;
}

/**
 * How light the new paint looks where the old one looked so light, OKLab lightness. The paint's own lightness goes to the
 * target's; below it light falls off in proportion, as on any matt surface; above it the range that the region has is
 * bent into the room that the new colour has.
 */
export function createRelight({ from, brightest, ...paint }: RelightRange): (lightness: number) => number {
  const top = Math.min(1, paint.ceiling + fade);
  const to = Math.min(paint.to, top - leastRoom);
  const gain = Math.max(leastGain, Math.min(to / from, mostGain));
  const room = top - to;
  // At most twice the room: the bend 1 − e^−2 then still parts the brightest from the next.
  const rise = Math.min(gain, (2 * room) / Math.max(0.02, brightest - from));
  return (lightness) => {
    const off = lightness - from;
    if (off > 0) return to + room * (1 - Math.exp((-rise * off) / room));
    // In proportion it ends at black by itself; steeper than that it must be bent there.
    return gain * from > to ? to * Math.exp((gain * off) / to) : to + gain * off;
  };
}
