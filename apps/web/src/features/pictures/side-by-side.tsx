'use client';

import type { PictureView } from '@escena/api/views/picture-view';
import { Button } from '@escena/ui/button';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';

interface SideBySideProps {
  /** one, while the other is being chosen, or two */
  readonly pictures: readonly PictureView[];
  readonly onClose: () => void;
}

/** Two pictures, whatever made them, one beside the other. */
export function SideBySide({ pictures, onClose }: SideBySideProps) {
  const t = useTranslations('pictures');
  return (
    <section
      aria-label={t('compareShort')}
      className="space-y-3 rounded-card border border-line bg-surface p-4"
    >
      <div className="flex items-center justify-between gap-4">
        <p className="text-sm text-muted">{pictures.length < 2 ? t('chooseSecond') : t('compared')}</p>
        <Button size="icon-small" look="ghost" aria-label={t('endCompare')} onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {pictures.map(({ id, words, projectName, width, height }) => (
          <figure key={id} className="space-y-2">
            <img
              src={fileUrl('result', id)}
              alt={words || projectName}
              className="max-h-[70dvh] w-full rounded-xl bg-sunken object-contain"
            />
            <figcaption className="text-xs text-muted">
              {words || projectName} · {width} × {height}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
