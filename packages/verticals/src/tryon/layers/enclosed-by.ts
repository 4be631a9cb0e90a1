/**
 * Small holes in a label: pixels of others that hang together (four neighbours), and that it lies all around. A fold that shines or a
 * button is still cloth. @param most pixels that such a hole has at most @returns 1 there
 */
export function enclosedBy(
  labels: Uint8Array,
  label: number,
  { width, most }: { readonly width: number; readonly most: number },
): Uint8Array {
  const out = new Uint8Array(labels.length);
  const seen = new Uint8Array(labels.length);
  for (let start = 0; start < labels.length; start++) {
    if (seen[start] || labels[start] === label) continue;
    seen[start] = 1;
    const part = [start];
    let isInside = true;
    for (let k = 0; k < part.length; k++) {
      const i = part[k] ?? 0;
      const x = i % width;
      if (x === 0 || x + 1 === width || i < width || i + width >= labels.length) isInside = false;
      for (const next of [x > 0 ? i - 1 : -1, x + 1 < width ? i + 1 : -1, i - width, i + width]) {
        if (next < 0 || next >= labels.length || seen[next] || labels[next] === label) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    if (isInside && part.length <= most) for (const i of part) out[i] = 1;
  }
  return out;
}
