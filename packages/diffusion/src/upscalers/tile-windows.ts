/** Where a network looks along one axis, window by window, and how much each counts. */
export interface TileWindow {
  readonly start: number;
  readonly size: number;
  /** [size · scale] what the window counts at each result, 0…1; at every place all windows' shares are 1 together */
  readonly shares: Float32Array;
}

export interface TileOptions {
  /** samples of a window at most */
  readonly tile: number;
  /** samples that neighbours have in common at least; half a window at most */
  readonly overlap: number;
  /** results a sample */
  readonly scale: number;
}

/**
 * Windows of one size that cover `length` samples. Neighbours fade into each other over the middle half of what they share,
 * so that none counts within a quarter of it of an edge that is not the picture's: a network that reads no further than
 * that gives in tiles what it gives in one piece.
 */
export function tileWindows(length: number, { tile, overlap, scale }: TileOptions): readonly TileWindow[] {
  const size = Math.min(tile, length);
  const shared = Math.min(overlap, Math.floor(size / 2));
  const count = size === length ? 1 : Math.ceil((length - shared) / (size - shared));
  const starts = Array.from({ length: count }, (_, k) =>
    count === 1 ? 0 : Math.round((k * (length - size)) / (count - 1)),
  );
  return starts.map((start, k) => {
    const before = starts[k - 1];
    const after = starts[k + 1];
    const shares = Float32Array.from({ length: size * scale }, (_, i) => {
      const at = start + (i + 0.5) / scale;
      // Both neighbours know the same line between them, so their shares are 1 together.
      const rising = before === undefined ? 1 : faded(at, start, before + size);
      const falling = after === undefined ? 0 : faded(at, after, start + size);
      return rising - falling;
    });
    return { start, size, shares };
  });
}

/** From 0 to 1 over the middle half of a stretch. */
function faded(at: number, from: number, to: number): number {
  const along = (at - from) / (to - from);
  return Math.min(1, Math.max(0, 2 * along - 0.5));
}
