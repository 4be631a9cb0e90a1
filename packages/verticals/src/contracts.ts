/** Every tool, by the name its jobs carry. To add one: a folder, a line here, a line in runners.ts. */
import type { ConsentPurpose } from '@escena/core/consent';
import type { ToolContract } from './contract.ts';
import { staging } from './staging/contract.ts';

export const contracts = { staging } as const;

export type ToolName = keyof typeof contracts;
export const toolNames = Object.keys(contracts) as [ToolName, ...ToolName[]];

/** What the person in the photo must have consented to before this tool runs. */
export function consentFor(tool: ToolName): ConsentPurpose | undefined {
  const contract: Pick<ToolContract<never>, 'name' | 'needsConsent'> = contracts[tool];
  return contract.needsConsent;
}
