'use client';

import { errorCodes } from '@escena/core/error-codes';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useLocale, useTranslations } from 'next-intl';
import { useUploadQueue } from '../upload/upload-provider.tsx';
import type { Upload } from '../upload/upload-queue.ts';

/** Each upload that failed, by name, with its remedy; it can be sent again or put away. */
export function UploadErrors({ uploads }: { readonly uploads: readonly Upload[] }) {
  const t = useTranslations('upload');
  const queue = useUploadQueue();
  const locale = useLocale();
  return uploads.map(({ id, file, error }) => {
    if (!error) return null;
    const { text, remedy } = errorCodes[error.code];
    return (
      <Notice key={id} tone="error" title={`${file.name}: ${text[locale]}`} remedy={remedy[locale]} compact>
        <Button size="small" onClick={() => queue.retry(id)}>
          {t('retry')}
        </Button>
        <Button size="small" look="ghost" onClick={() => queue.dismiss(id)}>
          {t('dismiss')}
        </Button>
      </Notice>
    );
  });
}
