/** Every tool, by the name its jobs carry. To add one: a folder, a line here, a line in runners.ts. */
import { staging } from './staging/contract.ts';

export const contracts = { staging } as const;

export type ToolName = keyof typeof contracts;
export const toolNames = Object.keys(contracts) as [ToolName, ...ToolName[]];
