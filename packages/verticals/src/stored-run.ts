import { contractOf, type ToolName } from './contracts.ts';

/** What a job's row keeps of an input: all of it, or (of a person) what may stay and what goes when the job ends. */
export interface StoredRun {
  readonly input: object;
  readonly fullInput?: object;
  readonly passingIds?: readonly string[];
}

/** @param input parsed by the tool's own contract */
export function storedRun(tool: ToolName, input: object): StoredRun {
  const kept = contractOf(tool).forget?.(input);
  return kept ? { input: kept.input, fullInput: input, passingIds: kept.pictures } : { input };
}
