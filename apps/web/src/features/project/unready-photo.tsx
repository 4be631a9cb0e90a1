'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Button } from '@escena/ui/button';
import { Spinner } from '@escena/ui/spinner';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Frame } from './frame.tsx';

interface UnreadyPhotoProps {
  readonly asset: AssetView;
  readonly onDelete: () => void;
}

/** A photo that no tool can work on: it is still being read, or it could not be. */
export function UnreadyPhoto({ asset, onDelete }: UnreadyPhotoProps) {
  const t = useTranslations('photos');
  if (asset.status === 'processing')
    return (
      <Frame width={4} height={3} className="grid place-items-center text-muted">
        <p className="flex items-center gap-3 text-sm">
          <Spinner label="" />
          {t('reading')}
        </p>
      </Frame>
    );
  return (
    <div className="mx-auto max-w-xl space-y-3 py-10">
      <p className="truncate text-center text-sm text-muted">{asset.name}</p>
      <ErrorNotice error={asset.error ?? { code: 'image.truncated' }}>
        <Button size="small" onClick={onDelete}>
          {t('delete')}
        </Button>
      </ErrorNotice>
    </div>
  );
}
