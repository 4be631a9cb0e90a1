import type { Size } from './family.ts';

/** width × height that FLUX.1 Kontext was trained on (diffusers' PREFERRED_KONTEXT_RESOLUTIONS), narrowest first */
const trained = [
  [672, 1568],
  [688, 1504],
  [720, 1456],
  [752, 1392],
  [800, 1328],
  [832, 1248],
  [880, 1184],
  [944, 1104],
  [1024, 1024],
  [1104, 944],
  [1184, 880],
  [1248, 832],
  [1328, 800],
  [1392, 752],
  [1456, 720],
  [1504, 688],
  [1568, 672],
] as const;

/** The trained size whose aspect ratio is nearest; of two as near, the narrower. */
export function kontextSize({ width, height }: Size): Size {
  const distance = ([w, h]: readonly [number, number]): number => Math.abs(width / height - w / h);
  const [first, ...others] = trained;
  const [w, h] = others.reduce<readonly [number, number]>(
    (best, size) => (distance(size) < distance(best) ? size : best),
    first,
  );
  return { width: w, height: h };
}
