import type { CommandContext } from '../index.ts';

interface EvalCommand {
  load(): Promise<{ run(argv: readonly string[], context: CommandContext): Promise<void> }>;
}

export const evalCommands = {
  staging: { load: () => import('./staging.ts') },
  views: { load: () => import('./views.ts') },
  declutter: { load: () => import('./declutter.ts') },
  enhance: { load: () => import('./enhance.ts') },
  surfaces: { load: () => import('./surfaces.ts') },
  words: { load: () => import('./words.ts') },
  gallery: { load: () => import('./gallery.ts') },
  ads: { load: () => import('./ads.ts') },
  product: { load: () => import('./product.ts') },
  tryon: { load: () => import('./tryon.ts') },
} as const satisfies Record<string, EvalCommand>;

export function isEvalCommand(name: string): name is keyof typeof evalCommands {
  return Object.hasOwn(evalCommands, name);
}
