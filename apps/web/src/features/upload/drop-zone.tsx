'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { acceptedFiles } from './accepted-files.ts';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly disabled?: boolean;
  readonly className?: string;
}

/** The large invitation to bring photos. Dropping and pasting are caught for the whole page by `FileCatcher`. */
export function DropZone({ onFiles, disabled, className }: DropZoneProps) {
  const t = useTranslations('upload');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div
      className={cn(
        'flex flex-col items-center justify-center gap-5 rounded-3xl border-2 border-dashed border-line bg-surface px-6 py-14 text-center',
        className,
      )}
    >
      <span aria-hidden className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent">
        <ImagePlus className="size-6" strokeWidth={1.75} />
      </span>
      <div className="space-y-1.5">
        <p className="font-display text-2xl text-ink">{t('drop')}</p>
        <p className="text-sm text-muted">{t('formats')}</p>
      </div>
      <Button look="primary" size="large" disabled={disabled} onClick={() => input.current?.click()}>
        {t('choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-label={t('choose')}
        className="hidden"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
