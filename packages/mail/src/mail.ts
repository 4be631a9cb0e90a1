import type { Locale } from '@escena/core/text';
import type { Letter } from './letters/letter.ts';

/** A letter and who gets it. */
export interface Post {
  readonly to: string;
  readonly locale: Locale;
  readonly letter: Letter;
}

export interface Mail {
  /** false where no server is set: letters go into the log, and links must be shown to whoever may see them */
  readonly delivers: boolean;
  /** Sends now. @throws AppError `mail.unavailable` */
  send(post: Post): Promise<void>;
  /** Sends behind the answer, so that how long it takes tells nobody whether there was anything to send. Failures are reported. */
  post(post: Post): void;
  /** Waits for what `post` still has to send. */
  idle(): Promise<void>;
}
