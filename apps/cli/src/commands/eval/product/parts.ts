/** One part of `eval product`: measures, leaves pictures in `sheets`. @returns Markdown, nothing where its photos are absent */
export type RunPart = (o: PartOptions) => Promise<string[]>;

export interface PartOptions {
  /** the folder with products/, masks/, mask-pairs/ */
  readonly inputs: string;
  readonly sheets: string;
  readonly signal: AbortSignal;
  readonly say: (what: string, step: number) => void;
}

interface Part {
  load(): Promise<{ run: RunPart }>;
}

/** Each writes the section `product-<name>` of docs/benchmarks.md. To add one: a file, a line, two marks in docs. */
export const productParts = {
  'cut-out': { load: () => import('./cut-out.ts') },
  clutter: { load: () => import('./clutter.ts') },
  recolor: { load: () => import('./recolor.ts') },
  packshot: { load: () => import('./packshot.ts') },
  material: { load: () => import('./material.ts') },
} as const satisfies Record<string, Part>;

export function isProductPart(name: string): name is keyof typeof productParts {
  return Object.hasOwn(productParts, name);
}
