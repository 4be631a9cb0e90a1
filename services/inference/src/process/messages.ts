import type { SerializedAppError } from '@escena/core/app-error';

/** The words between the worker and a task process. Payloads are structured-cloneable plain data. */

export type ToChild =
  | { readonly type: 'run'; readonly id: number; readonly task: string; readonly payload: unknown }
  | { readonly type: 'cancel'; readonly id: number };

export type FromChild =
  | { readonly type: 'ready' }
  | { readonly type: 'event'; readonly id: number; readonly event: unknown }
  | { readonly type: 'done'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: SerializedAppError };
