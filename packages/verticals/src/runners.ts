/** The heavy side of every tool, loaded on first use. The type makes a tool without a run (or the reverse) an error. */
import type { contracts, ToolName } from './contracts.ts';
import type { Made } from './provenance.ts';
import type { ToolRun } from './run.ts';
import type { z } from 'zod';

type InputOf<Name extends ToolName> = z.infer<(typeof contracts)[Name]['input']>;
type Runners = { readonly [Name in ToolName]: () => Promise<ToolRun<InputOf<Name>, Made>> };

export const runners = {
  staging: async () => (await import('./staging/run.ts')).runStaging,
  product: async () => (await import('./product/run.ts')).runProduct,
} as const satisfies Runners;

/** The run of a tool that is only known by name; it takes what that tool's contract parsed. */
export async function runnerOf(tool: ToolName): Promise<ToolRun<object, Made>> {
  return (await runners[tool]()) as unknown as ToolRun<object, Made>;
}
