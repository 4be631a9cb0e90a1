'use client';

import type { PictureView } from '@escena/api/views/picture-view';
import { Columns2, FolderPlus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { CollectDialog } from './collect-dialog.tsx';

interface PictureCardProps {
  readonly picture: PictureView;
  readonly collections: readonly { readonly id: string; readonly name: string }[];
  readonly isCompared: boolean;
  readonly onCompare: () => void;
}

const round =
  'grid size-8 place-items-center rounded-full bg-black/60 text-white hover:bg-black/80 aria-pressed:bg-accent aria-pressed:text-on-accent';

/** Where the pages of each tool are, in its project. */
const pageOf: Readonly<Record<string, string>> = { product: '/products', studio: '/studio' };

/** A picture, what it was asked for by, and what can be done with it here. */
export function PictureCard({ picture, collections, isCompared, onCompare }: PictureCardProps) {
  const t = useTranslations('pictures');
  const ago = useAgo();
  const [collecting, setCollecting] = useState(false);
  const { id, words, projectId, projectName, tool, createdAt, collectionIds } = picture;
  const name = words || projectName;
  const kept = collections.filter((collection) => collectionIds.includes(collection.id));
  return (
    <article className="space-y-2">
      <div className="relative">
        <Link
          href={`/projects/${projectId}${pageOf[tool] ?? ''}`}
          className="block overflow-hidden rounded-xl border border-line bg-sunken"
        >
          <img src={fileUrl('result-thumb', id)} alt={name} className="aspect-square w-full object-cover" />
        </Link>
        <div className="absolute right-2 bottom-2 flex gap-1.5">
          <button
            type="button"
            aria-label={t('collect', { name })}
            title={t('collectShort')}
            onClick={() => setCollecting(true)}
            className={round}
          >
            <FolderPlus aria-hidden className="size-4" />
          </button>
          <button
            type="button"
            aria-pressed={isCompared}
            aria-label={t('compare', { name })}
            title={t('compareShort')}
            onClick={onCompare}
            className={round}
          >
            <Columns2 aria-hidden className="size-4" />
          </button>
        </div>
      </div>
      <div className="text-xs">
        <p className="truncate text-sm text-ink">{name}</p>
        <p className="truncate text-muted">
          {projectName} · {ago(createdAt)}
        </p>
        {kept.length > 0 ? (
          <p className="truncate text-muted">{kept.map((collection) => collection.name).join(', ')}</p>
        ) : null}
      </div>
      {collecting ? (
        <CollectDialog outputId={id} collectionIds={collectionIds} onClose={() => setCollecting(false)} />
      ) : null}
    </article>
  );
}
