import type { AppError } from '@escena/core/app-error';
import type { Locale } from '@escena/core/text';

/** What happened, what to do, the code and the detail, on one line whatever a cause put into them. */
export function describeError(error: AppError, locale: Locale): string {
  const { text, remedy } = error.entry;
  const detail = error.detail ? ` [${error.detail}]` : '';
  return `${text[locale]} ${remedy[locale]} (${error.code})${detail}`.replaceAll(/\s+/g, ' ');
}
