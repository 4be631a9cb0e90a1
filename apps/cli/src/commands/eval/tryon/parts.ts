import type { Parts } from '../run-parts.ts';

/** Each writes the section `tryon-<name>` of docs/benchmarks.md. To add one: a file, a line, two marks in docs. */
export const tryonParts = {
  clothes: { load: () => import('./clothes.ts') },
  truth: { load: () => import('./truth.ts') },
  print: { load: () => import('./print.ts') },
  'make-up': { load: () => import('./make-up.ts') },
} as const satisfies Parts;
