'use client';

import type { PictureView } from '@escena/api/views/picture-view';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import { CollectionChips } from './collection-chips.tsx';
import { PictureCard } from './picture-card.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useSettled } from './use-settled.ts';

/** Somebody is still typing. */
const typingMs = 350;
/** How often to ask again while a worker reads the words. */
const pollMs = 700;

/** Every finished picture of the workspace: found by words or by meaning, kept in collections, two of them side by side. */
export function Pictures() {
  const t = useTranslations('pictures');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [by, setBy] = useState<'words' | 'meaning'>('words');
  const [collectionId, setCollection] = useState<string>();
  const [compared, setCompared] = useState<readonly PictureView[]>([]);
  const words = useSettled(typed.trim(), typingMs);
  const { data: collections = [] } = useQuery(trpc.collections.list.queryOptions());
  const byMeaning = by === 'meaning' && words !== '';
  const pages = useInfiniteQuery(
    trpc.pictures.page.infiniteQueryOptions(
      { words, collectionId },
      {
        enabled: !byMeaning,
        getNextPageParam: ({ next }) => next ?? undefined,
        placeholderData: keepPreviousData,
      },
    ),
  );
  const near = useQuery(
    trpc.pictures.near.queryOptions(
      { words },
      {
        enabled: byMeaning,
        // Pictures are read one after another: there may be more by now.
        staleTime: 0,
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (state.data?.state === 'pending' ? pollMs : false),
      },
    ),
  );
  const found = byMeaning ? near.data?.pictures : pages.data?.pages.flatMap(({ pictures }) => pictures);
  const shown = (found ?? []).filter(
    (picture) => !byMeaning || !collectionId || picture.collectionIds.includes(collectionId),
  );
  const waiting = byMeaning ? near.isPending || near.data?.state === 'pending' : pages.isPending;
  const compare = (picture: PictureView) =>
    setCompared((known) =>
      known.some(({ id }) => id === picture.id)
        ? known.filter(({ id }) => id !== picture.id)
        : [...known.slice(-1), picture],
    );
  return (
    <div className="space-y-6">
      <h1 className="font-display text-3xl text-ink">{t('title')}</h1>
      <div className="flex flex-wrap items-end gap-4">
        <label className="flex h-10 min-w-0 flex-1 basis-64 items-center gap-2 rounded-full border border-line-strong/60 bg-surface px-4 text-muted">
          <Search aria-hidden className="size-4" />
          <span className="sr-only">{t('search')}</span>
          <input
            type="search"
            maxLength={200}
            placeholder={t('search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-muted"
          />
        </label>
        <Segmented
          legend={t('by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'words', label: t('byWords') },
            { value: 'meaning', label: t('byMeaning') },
          ]}
        />
      </div>
      {byMeaning && near.data?.state === 'missing' ? (
        <p className="max-w-2xl rounded-card border border-line bg-surface p-4 text-sm text-ink">
          {t('missing')}{' '}
          <Link href="/settings/checkpoints" className="underline underline-offset-2">
            {t('install')}
          </Link>
        </p>
      ) : null}
      <CollectionChips collections={collections} chosen={collectionId} onChoose={setCollection} />
      {compared.length > 0 ? <SideBySide pictures={compared} onClose={() => setCompared([])} /> : null}
      <p role="status" className="text-sm text-muted">
        {waiting ? t('looking') : t('found', { count: shown.length })}
      </p>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {shown.map((picture) => (
          <li key={picture.id}>
            <PictureCard
              picture={picture}
              collections={collections}
              isCompared={compared.some(({ id }) => id === picture.id)}
              onCompare={() => compare(picture)}
            />
          </li>
        ))}
      </ul>
      {!byMeaning && pages.hasNextPage ? (
        <Button onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
