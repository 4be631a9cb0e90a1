/** Pixels of a label that hang together with a core of them (four neighbours). @returns 1 there */
export function attached(
  labels: Uint8Array,
  label: number,
  { width, isCore }: { readonly width: number; readonly isCore: (i: number) => boolean },
): Uint8Array {
  const out = new Uint8Array(labels.length);
  const stack: number[] = [];
  const reach = (i: number): void => {
    if (labels[i] !== label || out[i]) return;
    out[i] = 1;
    stack.push(i);
  };
  for (let i = 0; i < labels.length; i++) if (isCore(i)) reach(i);
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const x = i % width;
    if (x > 0) reach(i - 1);
    if (x + 1 < width) reach(i + 1);
    if (i >= width) reach(i - width);
    if (i + width < labels.length) reach(i + width);
  }
  return out;
}
