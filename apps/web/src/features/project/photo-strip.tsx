'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { cn } from '@escena/ui/cn';
import { Spinner } from '@escena/ui/spinner';
import { CircleAlert, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { acceptedFiles } from '../upload/accepted-files.ts';
import type { Upload } from '../upload/upload-queue.ts';
import { StepHeading } from './step-heading.tsx';

interface PhotoStripProps {
  readonly assets: readonly AssetView[];
  readonly uploads: readonly Upload[];
  readonly selectedId: string | undefined;
  readonly onSelect: (assetId: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** what else can be done with several photos */
  readonly more?: ReactNode;
}

const tile =
  'relative block aspect-4/3 w-24 shrink-0 overflow-hidden rounded-xl border border-line bg-sunken lg:w-full';

/** Step 1: the photos of the project, those on their way, and the place to add more. */
export function PhotoStrip({ assets, uploads, selectedId, onSelect, onFiles, more }: PhotoStripProps) {
  const t = useTranslations('photos');
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-labelledby="step-photos" className="space-y-4">
      <StepHeading id="step-photos" number={1}>
        {t('title')}
      </StepHeading>
      <ul className="-mx-4 flex gap-3 overflow-x-auto px-4 py-1 lg:mx-0 lg:max-h-[calc(100dvh-11rem)] lg:flex-col lg:overflow-x-visible lg:overflow-y-auto lg:px-1">
        <li>
          <button
            type="button"
            onClick={() => input.current?.click()}
            className={cn(
              tile,
              'grid place-items-center border-dashed bg-transparent text-muted transition-colors hover:border-line-strong hover:text-ink',
            )}
          >
            <span className="flex flex-col items-center gap-1 text-xs">
              <Plus aria-hidden className="size-5" />
              {t('add')}
            </span>
          </button>
          <input
            ref={input}
            type="file"
            multiple
            accept={acceptedFiles}
            aria-label={t('add')}
            className="hidden"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (files.length > 0) onFiles(files);
            }}
          />
        </li>
        {uploads.map((upload) => (
          <li key={`upload-${upload.id}`} className={cn(tile, 'p-2')}>
            <p className="truncate text-xs text-ink">{upload.file.name}</p>
            {upload.state === 'failed' ? (
              <CircleAlert aria-label={t('failed')} className="mt-2 size-5 text-danger" />
            ) : (
              <p className="mt-1 text-xs text-muted tabular-nums">
                {t('sending', { fraction: upload.fraction })}
              </p>
            )}
            {upload.state === 'failed' ? null : (
              <span
                aria-hidden
                className="absolute bottom-0 left-0 h-1 w-full origin-left bg-accent transition-transform"
                style={{ transform: `scaleX(${upload.fraction})` }}
              />
            )}
          </li>
        ))}
        {assets.map((asset) => (
          <li key={asset.id}>
            <button
              type="button"
              aria-pressed={asset.id === selectedId}
              aria-label={t(`state.${asset.status}`, { name: asset.name })}
              title={asset.name}
              onClick={() => onSelect(asset.id)}
              className={cn(tile, asset.id === selectedId && 'border-accent ring-2 ring-accent')}
            >
              <AssetTile asset={asset} />
            </button>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function AssetTile({ asset }: { readonly asset: AssetView }) {
  const t = useTranslations('photos');
  switch (asset.status) {
    case 'ready':
      return (
        <img src={fileUrl('thumb', asset.id)} alt="" loading="lazy" className="size-full object-cover" />
      );
    case 'processing':
      return (
        <span className="grid size-full place-items-center text-muted">
          <Spinner label={t('reading')} />
        </span>
      );
    case 'failed':
      return (
        <span className="grid size-full place-items-center text-danger">
          <CircleAlert aria-hidden className="size-5" />
        </span>
      );
  }
}
