interface Labelled {
  readonly width: number;
  readonly height: number;
  /** 1 thing */
  readonly labels: Uint8Array;
  /** 1 keep, above 1 remove */
  readonly fixed: Uint8Array;
  /** share of the picture below which a gap in the thing is filled */
  readonly leastGap: number;
}

/** share of the largest part from which another counts as a thing of its own when nobody pointed */
const leastShare = 0.04;
/** share of the longer side within which a part belongs to the one next to it: the second shoe of a pair */
const near = 0.02;
/** Drops what does not belong: parts without a mark where there are marks, scraps else; specks are filled. */
export function keepParts({ width, height, labels, fixed, leastGap }: Labelled): Uint8Array {
  const things = connectedParts(labels, 1, width, height);
  const marked = new Set<number>();
  for (let i = 0; i < fixed.length; i++) if (fixed[i] === 1 && labels[i]) marked.add(things.part[i] ?? 0);
  const largest = things.sizes.reduce((best, size) => Math.max(best, size), 0);
  const kept = new Uint8Array(things.sizes.length);
  things.sizes.forEach((size, k) => {
    kept[k] = (marked.size > 0 ? marked.has(k) : size >= leastShare * largest) ? 1 : 0;
  });
  const main = labels.map((label, i) => (label && kept[things.part[i] ?? 0] ? 1 : 0));
  const reach = grow(main, width, height, Math.round(near * Math.max(width, height)));
  const touches = new Uint8Array(things.sizes.length);
  for (let i = 0; i < labels.length; i++) if (labels[i] && reach[i]) touches[things.part[i] ?? 0] = 1;
  const out = labels.map((label, i) => {
    const k = things.part[i] ?? 0;
    return label && (kept[k] || touches[k]) ? 1 : 0;
  });
  const gaps = connectedParts(out, 0, width, height);
  for (let i = 0; i < out.length; i++)
    if (!out[i] && (gaps.sizes[gaps.part[i] ?? 0] ?? 0) < leastGap * out.length && !(fixed[i] ?? 0))
      out[i] = 1;
  return out;
}

/** The largest part alone. */
export function largestPart(labels: Uint8Array, width: number, height: number): Uint8Array {
  const { part, sizes } = connectedParts(labels, 1, width, height);
  const largest = sizes.indexOf(Math.max(...sizes));
  return Uint8Array.from(part, (value) => (value === largest && largest >= 0 ? 1 : 0));
}

interface Parts {
  /** which part a pixel of the wanted value is of */
  readonly part: Int32Array;
  /** pixels a part */
  readonly sizes: number[];
}

/** Pixels of one value, joined with their eight neighbours where they are the thing and four where they are not. */
function connectedParts(labels: Uint8Array, value: number, width: number, height: number): Parts {
  const part = new Int32Array(labels.length).fill(-1);
  const sizes: number[] = [];
  const stack = new Int32Array(labels.length);
  for (let start = 0; start < labels.length; start++) {
    if (labels[start] !== value || (part[start] ?? 0) >= 0) continue;
    let top = 0;
    let size = 0;
    stack[top++] = start;
    part[start] = sizes.length;
    while (top > 0) {
      const i = stack[--top] ?? 0;
      size++;
      const x = i % width;
      const y = (i - x) / width;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const j = v * width + u;
          if (value === 0 && u !== x && v !== y) continue;
          if (labels[j] !== value || (part[j] ?? 0) >= 0) continue;
          part[j] = sizes.length;
          stack[top++] = j;
        }
    }
    sizes.push(size);
  }
  return { part, sizes };
}

function grow(labels: Uint8Array, width: number, height: number, radius: number): Uint8Array {
  const wide = new Uint8Array(labels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0, last = -Infinity; x < width + radius; x++) {
      if (x < width && labels[y * width + x]) last = x;
      const at = x - radius;
      if (at >= 0 && last >= at - radius) wide[y * width + at] = 1;
    }
  const out = new Uint8Array(labels.length);
  for (let x = 0; x < width; x++)
    for (let y = 0, last = -Infinity; y < height + radius; y++) {
      if (y < height && wide[y * width + x]) last = y;
      const at = y - radius;
      if (at >= 0 && last >= at - radius) out[at * width + x] = 1;
    }
  return out;
}
