/** Every tool, by the name its jobs carry. To add one: a folder, a line here, a line in runners.ts. */
import { ads } from './ads/contract.ts';
import type { ToolContract } from './contract.ts';
import { explain } from './explain/contract.ts';
import { product } from './product/contract.ts';
import { retouch } from './retouch/contract.ts';
import { staging } from './staging/contract.ts';
import { studio } from './studio/contract.ts';
import { tryon } from './tryon/contract.ts';

export const contracts = { staging, product, studio, explain, retouch, tryon, ads } as const;

export type ToolName = keyof typeof contracts;
export const toolNames = Object.keys(contracts) as [ToolName, ...ToolName[]];

/** The queue that a tool's jobs wait in. */
export function queueOf(tool: ToolName): 'job.run' | 'job.draw' {
  return contractOf(tool).sharesCheckpoint ? 'job.draw' : 'job.run';
}

/** Those that look at a photo whatever they are asked, and need nobody's consent: what a catalogue of photos can be run through. */
export type PhotoToolName = {
  [Name in ToolName]: (typeof contracts)[Name] extends
    { readonly needsPhoto: unknown } | { readonly needsConsent: unknown }
    ? never
    : Name;
}[ToolName];
const isPhotoTool = (name: ToolName): name is PhotoToolName =>
  !('needsPhoto' in contracts[name] || 'needsConsent' in contracts[name]);
export const photoToolNames = toolNames.filter(isPhotoTool);

/**
 * The contract of a tool that is only known by name. Its functions take what its own `input` parsed, which no type can
 * say of a tool that is not known.
 */
export function contractOf(tool: ToolName): ToolContract<object> {
  return contracts[tool] as unknown as ToolContract<object>;
}
