'use client';

import { Button } from '@escena/ui/button';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { useUploadQueue } from '../upload/upload-provider.tsx';
import type { Upload } from '../upload/upload-queue.ts';

/** Each upload that failed, by name, with its remedy; it can be sent again or put away. */
export function UploadErrors({ uploads }: { readonly uploads: readonly Upload[] }) {
  const t = useTranslations('upload');
  const queue = useUploadQueue();
  return uploads.map((upload) =>
    upload.error ? (
      <div key={upload.id} className="space-y-1.5">
        <p className="truncate px-1 text-sm text-muted">{upload.file.name}</p>
        <ErrorNotice error={upload.error}>
          <Button size="small" onClick={() => queue.retry(upload.id)}>
            {t('retry')}
          </Button>
          <Button size="small" look="ghost" onClick={() => queue.dismiss(upload.id)}>
            {t('dismiss')}
          </Button>
        </ErrorNotice>
      </div>
    ) : null,
  );
}
