import type { Parts } from '../run-parts.ts';

/** Each writes the section `product-<name>` of docs/benchmarks.md. To add one: a file, a line, two marks in docs. */
export const productParts = {
  'cut-out': { load: () => import('./cut-out.ts') },
  clutter: { load: () => import('./clutter.ts') },
  recolor: { load: () => import('./recolor.ts') },
  packshot: { load: () => import('./packshot.ts') },
  material: { load: () => import('./material.ts') },
} as const satisfies Parts;
