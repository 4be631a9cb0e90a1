'use client';

import { Button } from '@escena/ui/button';
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { acceptedFiles } from '../upload/accepted-files.ts';

interface PictureDropProps {
  /** on their way */
  readonly sending: number;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The way to bring more pictures. */
export function PictureDrop({ sending, onFiles }: PictureDropProps) {
  const t = useTranslations('ads');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex items-center gap-3">
      <Button onClick={() => input.current?.click()}>
        <ImagePlus aria-hidden /> {t('bring')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={t('bring')}
        className="hidden"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p role="status" className="text-sm text-muted">
        {sending > 0 ? t('sending', { count: sending }) : null}
      </p>
    </div>
  );
}
