import type { CommandContext } from '../index.ts';

interface BenchCommand {
  load(): Promise<{ run(argv: readonly string[], context: CommandContext): Promise<void> }>;
}

export const benchCommands = {
  staging: { load: () => import('./staging.ts') },
  engine: { load: () => import('./engine.ts') },
  /** one measurement in a process of its own, started by `engine`; prints JSON */
  'engine-probe': { load: () => import('./engine-probe.ts') },
} as const satisfies Record<string, BenchCommand>;

export function isBenchCommand(name: string): name is keyof typeof benchCommands {
  return Object.hasOwn(benchCommands, name);
}
