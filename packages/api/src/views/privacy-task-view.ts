import type { SerializedAppError } from '@escena/core/app-error';
import type { PrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { storedError } from './stored-error.ts';

/** An export or erasure as a person sees it; its ZIP is at `/api/privacy/exports/<id>` while `downloadUntil` is set. */
export interface PrivacyTaskView {
  readonly id: string;
  readonly kind: 'export' | 'erase';
  readonly scope: 'person' | 'workspace';
  readonly status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** 0…1 */
  readonly fraction: number;
  /** when an erasure can no longer be called off */
  readonly dueAt: Date;
  readonly downloadUntil: Date | null;
  readonly bytes: number | null;
  readonly error: SerializedAppError | null;
  readonly createdAt: Date;
}

export function toTaskView(task: PrivacyTask): PrivacyTaskView {
  const { id, kind, scope, status, fraction, dueAt, storageKey, expiresAt, bytes, createdAt } = task;
  return {
    id,
    kind,
    scope,
    status,
    fraction,
    dueAt,
    downloadUntil: storageKey === null ? null : expiresAt,
    bytes: bytes === null ? null : Number(bytes),
    error: storedError(task.errorCode),
    createdAt,
  };
}
