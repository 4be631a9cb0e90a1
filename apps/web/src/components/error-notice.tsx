'use client';

import type { SerializedAppError } from '@escena/core/app-error';
import { errorCodes } from '@escena/core/error-codes';
import { Notice } from '@escena/ui/notice';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';

interface ErrorNoticeProps {
  readonly error: SerializedAppError;
  /** what can be done about it right here */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** A typed error in the reader's language: what happened and the remedy. */
export function ErrorNotice({ error, children, className }: ErrorNoticeProps) {
  const locale = useLocale();
  const { text, remedy, fault } = errorCodes[error.code];
  // Stopping something oneself is no failure.
  const tone = fault === 'cancelled' ? 'info' : 'error';
  return (
    <Notice tone={tone} title={text[locale]} remedy={remedy[locale]} className={className}>
      {children}
    </Notice>
  );
}
