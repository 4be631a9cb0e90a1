import { AppError } from '@escena/core/app-error';

/** A failure for whoever sits at the terminal: what happened, what to do, and the detail. */
export function describe(thrown: unknown): string {
  if (thrown instanceof AppError) {
    const { text, remedy } = thrown.entry;
    return [text.en, remedy.en, thrown.detail].filter(Boolean).join('\n');
  }
  return thrown instanceof Error ? thrown.message : String(thrown);
}
