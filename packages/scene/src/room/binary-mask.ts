/** Small operations on yes/no pictures: one byte a pixel, 0 or 1, row-major. */
export interface BinaryMask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** 4-connected components of the pixels equal to `value`, each a list of pixel indices, largest first. */
export function components({ width, height, data }: BinaryMask, value: 0 | 1 = 1): Int32Array[] {
  const seen = new Uint8Array(data.length);
  const queue = new Int32Array(data.length);
  const found: Int32Array[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || data[start] !== value) continue;
    let tail = 0;
    const push = (i: number): void => {
      if (seen[i] || data[i] !== value) return;
      seen[i] = 1;
      queue[tail++] = i;
    };
    push(start);
    for (let head = 0; head < tail; head++) {
      const i = queue[head] ?? 0;
      const x = i % width;
      if (x > 0) push(i - 1);
      if (x + 1 < width) push(i + 1);
      if (i >= width) push(i - width);
      if (i + width < width * height) push(i + width);
    }
    found.push(queue.slice(0, tail));
  }
  return found.toSorted((a, b) => b.length - a.length);
}

/** Pixels whose whole (2·radius + 1)² window is set; outside the picture counts as set. */
export function erode(mask: BinaryMask, radius: number): BinaryMask {
  return windowed(mask, radius, (sum, area) => sum === area);
}

/** Pixels with any set pixel in their (2·radius + 1)² window. */
export function dilate(mask: BinaryMask, radius: number): BinaryMask {
  return windowed(mask, radius, (sum) => sum > 0);
}

/** Counts over rectangles in constant time (Crow 1984): sum of pixels [left, right) × [top, bottom), inside the picture. */
export function areaSums({ width, height, data }: BinaryMask): {
  sum: (left: number, top: number, right: number, bottom: number) => number;
} {
  const stride = width + 1;
  const table = new Int32Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0;
      table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] ?? 0) + row;
    }
  }
  const at = (x: number, y: number): number => table[y * stride + x] ?? 0;
  return {
    sum: (left, top, right, bottom) => at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top),
  };
}

function windowed(
  mask: BinaryMask,
  radius: number,
  keep: (sum: number, area: number) => boolean,
): BinaryMask {
  const { width, height } = mask;
  const { sum } = areaSums(mask);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height, y + radius + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      if (keep(sum(left, top, right, bottom), (right - left) * (bottom - top))) data[y * width + x] = 1;
    }
  }
  return { width, height, data };
}

/** Pixels in the convex hull of the set ones (Andrew 1979, over the ends of rows). */
export function hullArea({ width, height, data }: BinaryMask): number {
  const side = (left: boolean): number[][] => {
    const chain: number[][] = [];
    for (let y = 0; y < height; y++) {
      const row = data.subarray(y * width, (y + 1) * width);
      const x = left ? row.indexOf(1) : row.lastIndexOf(1) + 1;
      if (!row.includes(1)) continue;
      for (const yy of [y, y + 1]) {
        for (;;) {
          const [p, q] = [chain.at(-2), chain.at(-1)];
          if (!p || !q) break;
          const cross =
            ((q[0] ?? 0) - (p[0] ?? 0)) * (yy - (p[1] ?? 0)) -
            ((q[1] ?? 0) - (p[1] ?? 0)) * (x - (p[0] ?? 0));
          if (left ? cross < 0 : cross > 0) break;
          chain.pop();
        }
        chain.push([x, yy]);
      }
    }
    return chain;
  };
  const ring = [...side(true), ...side(false).toReversed()];
  let twice = 0;
  ring.forEach((p, k) => {
    const q = ring[(k + 1) % ring.length] ?? p;
    twice += (p[0] ?? 0) * (q[1] ?? 0) - (q[0] ?? 0) * (p[1] ?? 0);
  });
  return Math.abs(twice) / 2;
}
