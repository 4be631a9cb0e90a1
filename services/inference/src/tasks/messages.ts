import type { Progress } from '@escena/core/progress';
import type { ToolName } from '@escena/verticals/contracts';

/** What the worker and its children tell each other; storage keys stand for pictures. */

export interface IngestPayload {
  readonly storageKey: string;
}

export interface IngestResult {
  /** pixels, upright */
  readonly width: number;
  readonly height: number;
  readonly displayKey: string;
  readonly thumbKey: string;
}

export interface UnderstandPayload {
  readonly storageKey: string;
  /** what the person marked; parsed by the tool's contract in the child */
  readonly marks: unknown;
}

export interface RunToolPayload {
  readonly tool: ToolName;
  readonly input: unknown;
  readonly storageKey: string;
}

export interface StoredOutput {
  readonly index: number;
  readonly imageKey: string;
  readonly jpegKey: string;
  readonly maskKey: string;
  readonly displayKey: string;
  readonly thumbKey: string;
  readonly width: number;
  readonly height: number;
  readonly report: object;
}

export type RunToolEvent =
  | { readonly type: 'progress'; readonly progress: Omit<Progress, 'preview'> }
  | { readonly type: 'preview'; readonly previewKey: string }
  | { readonly type: 'output'; readonly output: StoredOutput };
