import type { CliEnv } from '../env.ts';

export interface CommandContext extends CliEnv {
  readonly signal: AbortSignal;
}

interface Command {
  readonly summary: string;
  load(): Promise<{ run(argv: readonly string[], context: CommandContext): Promise<void> }>;
}

/** Every command; each is loaded when it is called, so that `help` never loads a native library. */
export const commands = {
  stage: { summary: 'furnish a photograph of a room', load: () => import('./stage.ts') },
  retouch: { summary: 'a room cleared of what stands in it', load: () => import('./retouch.ts') },
  product: {
    summary: 'product pictures: cut out, recoloured, before any backdrop',
    load: () => import('./product.ts'),
  },
  tryon: {
    summary: 'clothes, accessories and make-up on a person who agreed to it',
    load: () => import('./tryon.ts'),
  },
  ads: {
    summary: 'ads for every segment in every size from a campaign as JSON: a ZIP with tables and a proof',
    load: () => import('./ads.ts'),
  },
  studio: {
    summary: 'pictures from words, photos changed, parts painted anew, by any checkpoint',
    load: () => import('./studio.ts'),
  },
  explain: { summary: 'how diffusion works, shown on a photo', load: () => import('./explain.ts') },
  generate: {
    summary: 'the engine as it is: one case or a file of them, as diffusers would draw it',
    load: () => import('./generate.ts'),
  },
  listing: {
    summary: 'photos of a home as one unit, at a running Escena: create, stage, approve, deliver',
    load: () => import('./listing.ts'),
  },
  models: {
    summary: 'checkpoints: list, pull, import, verify, inspect, prepare, rm',
    load: () => import('./models.ts'),
  },
  bench: {
    summary: 'measure this machine (staging, engine), write docs/benchmarks.md',
    load: () => import('./bench.ts'),
  },
  eval: {
    summary: 'measure quality against known truth (staging, product), write docs/benchmarks.md',
    load: () => import('./eval.ts'),
  },
  mcp: { summary: 'a running Escena as tools of an agent (MCP over stdio)', load: () => import('./mcp.ts') },
  doctor: { summary: 'check that everything needed is here', load: () => import('./doctor.ts') },
  help: { summary: 'this text', load: () => import('./help.ts') },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
