import { AppError } from '@escena/core/app-error';
import { inTransaction } from '@escena/db/in-transaction';
import { createPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import { undoHours } from '@escena/privacy/run-privacy-task';
import type { Context } from '../../context.ts';
import { type PrivacyTaskView, toTaskView } from '../../views/privacy-task-view.ts';

export interface ErasureAsked {
  readonly userId: string;
  readonly workspaceId?: string;
  /** what was typed, and what had to be */
  readonly confirm: string;
  readonly words: string;
}

/** Erased after the undo window, by the worker's hourly sweep. @throws AppError `privacy.confirmation`, `privacy.under_way` */
export async function askErasure(
  { db }: Pick<Context, 'db'>,
  { confirm, words, ...whose }: ErasureAsked,
): Promise<PrivacyTaskView> {
  if (confirm.trim() !== words.trim()) throw new AppError('privacy.confirmation');
  const dueAt = new Date(Date.now() + undoHours * 3_600_000);
  return inTransaction(db, async (tx) =>
    toTaskView(await createPrivacyTask(tx, { kind: 'erase', dueAt, ...whose })),
  );
}
