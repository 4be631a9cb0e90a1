'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { mostPhotos } from './together-draft.ts';

interface PickPhotosProps {
  readonly assets: readonly AssetView[];
  /** in their order */
  readonly chosen: readonly string[];
  readonly onToggle: (assetId: string) => void;
}

/** Step 1: which photos show the one room, numbered in the order in which they were taken. */
export function PickPhotos({ assets, chosen, onToggle }: PickPhotosProps) {
  const t = useTranslations('together');
  return (
    <section aria-labelledby="step-photos" className="space-y-4">
      <StepHeading id="step-photos" number={1}>
        {t('photos')}
      </StepHeading>
      <p className="text-sm text-muted">{t('photosHint', { most: mostPhotos })}</p>
      <ul className="flex flex-wrap gap-3 lg:flex-col">
        {assets.map(({ id, name, status }) => {
          const place = chosen.indexOf(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={place >= 0}
                aria-label={name}
                title={name}
                disabled={status !== 'ready' || (place < 0 && chosen.length >= mostPhotos)}
                onClick={() => onToggle(id)}
                className={cn(
                  'relative block aspect-4/3 w-24 overflow-hidden rounded-xl border border-line bg-sunken disabled:opacity-50',
                  place >= 0 && 'border-accent ring-2 ring-accent',
                )}
              >
                {status === 'ready' ? (
                  <img src={fileUrl('thumb', id)} alt="" loading="lazy" className="size-full object-cover" />
                ) : null}
                {place >= 0 ? (
                  <span
                    aria-hidden
                    className="absolute top-1 left-1 grid size-6 place-items-center rounded-full bg-accent text-xs font-semibold text-white"
                  >
                    {place + 1}
                  </span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
