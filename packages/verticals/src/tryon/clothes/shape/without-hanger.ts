/** of the silhouette's unit: cloth between a hole and the outside is thicker than a hanger's arm */
const armThickness = 0.1;

/**
 * A hanger's arch between the ends of a neckline goes: a hole with little above it. A hole between a sleeve and the body has the
 * sleeve above it and stays.
 * @param labels 1 covered
 * @param unit pixels
 */
export function withoutHanger(labels: Uint8Array, width: number, unit: number): Uint8Array {
  const out = Uint8Array.from(labels);
  const outside = reachOutside(labels, width);
  const columns = new Map<number, { readonly top: number; readonly thickness: number }[]>();
  for (let x = 0; x < width; x++)
    for (let y = 1; y * width < labels.length; y++) {
      const i = y * width + x;
      if (labels[i] || outside[i] || !labels[i - width]) continue;
      let thickness = 0;
      while (labels[i - (thickness + 1) * width]) thickness++;
      if (outside[i - (thickness + 1) * width])
        columns.set(x, [...(columns.get(x) ?? []), { top: y, thickness }]);
    }
  for (const [x, holes] of columns)
    for (const { top, thickness } of holes)
      if (thickness < armThickness * unit)
        for (let k = 1; k <= thickness; k++) out[(top - k) * width + x] = 0;
  return out;
}

/** 1 where what is not covered joins the picture's edge */
function reachOutside(labels: Uint8Array, width: number): Uint8Array {
  const outside = new Uint8Array(labels.length);
  const stack = [0];
  while (stack.length > 0) {
    const i = stack.pop() ?? 0;
    if (labels[i] || outside[i]) continue;
    outside[i] = 1;
    const x = i % width;
    if (x > 0) stack.push(i - 1);
    if (x < width - 1) stack.push(i + 1);
    if (i >= width) stack.push(i - width);
    if (i + width < labels.length) stack.push(i + width);
  }
  return outside;
}
