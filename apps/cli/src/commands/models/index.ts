import type { CommandContext } from '../index.ts';

interface ModelCommand {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<{ run(argv: readonly string[], context: CommandContext): Promise<void> }>;
}

/** Every verb of `escena models`. */
export const modelCommands = {
  list: { usage: '[--json]', summary: 'what can be had and what is here', load: () => import('./list.ts') },
  pull: {
    usage: 'NAME [--commercial] [--manifest FILE]',
    summary: 'download, resumed where it stopped',
    load: () => import('./pull.ts'),
  },
  import: {
    usage: 'NAME FOLDER [--commercial] [--manifest FILE]',
    summary: 'take an exported folder in',
    load: () => import('./import.ts'),
  },
  verify: {
    usage: '[NAME…]',
    summary: 'read every file and compare its hash',
    load: () => import('./verify.ts'),
  },
  inspect: {
    usage: 'NAME|FOLDER|FILE.onnx [--json]',
    summary: 'what the graphs want, give and need',
    load: () => import('./inspect.ts'),
  },
  prepare: {
    usage: 'NAME|FOLDER [--int8]',
    summary: 'ready it for this machine: faster, and loaded at once',
    load: () => import('./prepare.ts'),
  },
  rm: { usage: 'NAME…', summary: 'remove, and give the disk back', load: () => import('./rm.ts') },
} as const satisfies Record<string, ModelCommand>;

export function isModelCommand(name: string): name is keyof typeof modelCommands {
  return Object.hasOwn(modelCommands, name);
}
