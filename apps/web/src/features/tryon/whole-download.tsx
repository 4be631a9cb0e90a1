'use client';

import { Button } from '@escena/ui/button';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { toAppError } from '@escena/core/app-error';
import type { WholeFormat } from './own-photo/own-photo-messages.ts';
import { saveBlob } from './own-photo/save-blob.ts';
import type { KeptWhole } from './own-photo/use-own-photos.ts';

interface WholeDownloadProps {
  readonly outputId: string;
  readonly whole: KeptWhole;
  /** of the photo */
  readonly name: string;
}

/** What was made of a part, laid into the whole photo in this page, to be taken along. */
export function WholeDownload({ outputId, whole, name }: WholeDownloadProps) {
  const t = useTranslations('tryon');
  const onError = useErrorToast();
  const [isBusy, setIsBusy] = useState(false);
  const take = async (format: WholeFormat) => {
    setIsBusy(true);
    try {
      const [result, mask] = await Promise.all([
        blobAt(fileUrl('png', outputId)),
        blobAt(fileUrl('mask', outputId)),
      ]);
      const { own, region, hidden } = whole;
      const stem = name.replace(/\.[^.]*$/, '');
      saveBlob(
        await own.layBack({ region, hidden, result, mask }, format),
        `${stem}-tryon.${format === 'png' ? 'png' : 'jpg'}`,
      );
    } catch (thrown) {
      onError(toAppError(thrown));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="mx-auto max-w-xl space-y-3 rounded-card bg-sunken p-4 text-center">
      <p className="text-sm text-ink">{t('partOnly')}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button look="primary" disabled={isBusy} onClick={() => void take('png')}>
          <Download aria-hidden />
          {t('wholePng')}
        </Button>
        <Button disabled={isBusy} onClick={() => void take('jpeg')}>
          {t('wholeJpeg')}
        </Button>
      </div>
      <p className="text-xs text-muted">{t('wholeCarries')}</p>
    </div>
  );
}

async function blobAt(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.blob();
}
