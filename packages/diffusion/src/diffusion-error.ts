import { AppError, type AppErrorOptions } from '@escena/core/app-error';
import type { DownloadTrouble } from '@escena/core/checkpoint-words';

/** `input`: what was asked; `model`: the checkpoint's files; the rest is the queue's and the runtime's. */
type DiffusionErrorCode =
  | 'input.invalid'
  | 'model.missing'
  | 'model.invalid'
  | 'model.unsupported'
  | 'model.unreachable'
  | 'model.licence';

export interface DiffusionErrorOptions extends Pick<AppErrorOptions, 'cause'> {
  /** what exactly is wrong, one sentence without a full stop */
  readonly detail: string;
  /** the file at fault, as the caller named it */
  readonly file?: string;
  /** the graph's input, the configuration's key or the request's field at fault */
  readonly input?: string;
  /** what to do about it, for whoever brought the checkpoint; more precise than the code's own remedy */
  readonly remedy?: string;
  /** of a download: what went wrong in the end */
  readonly reason?: DownloadTrouble;
}

/** An engine's refusal: names the file, the input and the remedy. Products handle it as the `AppError` it is. */
export class DiffusionError extends AppError {
  readonly file: string | undefined;
  readonly input: string | undefined;
  readonly remedy: string | undefined;

  constructor(
    code: DiffusionErrorCode,
    { detail, file, input, remedy, reason, cause }: DiffusionErrorOptions,
  ) {
    const where = [file, input].filter(Boolean).join(': ');
    const whole = `${where ? `${where}: ` : ''}${detail}${remedy ? `; ${remedy}` : ''}`;
    const named = Object.entries({ file, input, remedy, reason }).filter(([, value]) => value !== undefined);
    super(code, { detail: whole, cause, data: Object.fromEntries(named) as Record<string, string> });
    this.name = 'DiffusionError';
    this.file = file;
    this.input = input;
    this.remedy = remedy;
  }
}
