/** Where the answer is open, at the photo's full size. */
export interface EdgeBand {
  readonly width: number;
  readonly height: number;
  /** photo pixels to the border of the labelling, above 0 inside */
  readonly distance: Float32Array;
  /** photo pixels beyond which a pixel is surely thing or surely not */
  readonly reach: number;
  /** photo pixels a working pixel */
  readonly scale: number;
  /** open pixels, in reading order */
  readonly pixels: Int32Array;
}

interface Labelled {
  readonly width: number;
  readonly height: number;
  /** distance from the labelling's border, working pixels, above 0 inside */
  readonly away: Float32Array;
  /** 1 where fine things may stand out of the labelling: hair, spines */
  readonly fringe: Uint8Array;
}

/** Working pixels that the labelling may be off by. */
const doubt = 2.2;
/** Photo pixels that an edge is wide by itself. */
const leastReach = 2.5;

export function edgeBand(labelled: Labelled, width: number, height: number): EdgeBand {
  const { width: w, height: h, away: small, fringe } = labelled;
  const scale = width / w;
  const reach = Math.max(leastReach, doubt * scale);
  const distance = new Float32Array(width * height);
  const open: number[] = [];
  for (let y = 0, i = 0; y < height; y++) {
    const v = Math.min(h - 1, Math.max(0, ((y + 0.5) * h) / height - 0.5));
    const top = Math.floor(v);
    const below = Math.min(h - 1, top + 1) * w;
    const fy = v - top;
    for (let x = 0; x < width; x++, i++) {
      const u = Math.min(w - 1, Math.max(0, ((x + 0.5) * w) / width - 0.5));
      const left = Math.floor(u);
      const right = Math.min(w - 1, left + 1);
      const fx = u - left;
      const upper = (1 - fx) * (small[top * w + left] ?? 0) + fx * (small[top * w + right] ?? 0);
      const lower = (1 - fx) * (small[below + left] ?? 0) + fx * (small[below + right] ?? 0);
      const away = scale * ((1 - fy) * upper + fy * lower);
      distance[i] = away;
      const near = Math.round(v) * w + Math.round(u);
      if (Math.abs(away) < reach || fringe[near]) open.push(i);
    }
  }
  return { width, height, distance, reach, scale, pixels: Int32Array.from(open) };
}
