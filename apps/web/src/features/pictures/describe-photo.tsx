'use client';

import {
  type PictureAspect,
  pictureAspectNames,
  pictureAspects,
  promptOfWords,
} from '@escena/verticals/studio/picture-words';
import { Button } from '@escena/ui/button';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';

interface DescribePhotoProps {
  readonly assetId: string;
  readonly onPrompt: (prompt: string) => void;
}

/** How often to ask again: while a worker looks at the photo, and while what it needs may be on its way. */
const pollMs = { pending: 1000, missing: 10_000 } as const;

/** A photo in words: those of our own list that lie nearest, one an aspect, to be taken as a prompt. */
export function DescribePhoto({ assetId, onPrompt }: DescribePhotoProps) {
  const t = useTranslations('describe');
  const locale = useLocale();
  const trpc = useTRPC();
  const [chosen, setChosen] = useState<Readonly<Partial<Record<PictureAspect, string | null>>>>({});
  const { data } = useQuery(
    trpc.pictures.describe.queryOptions(
      { assetId },
      {
        refetchInterval: ({ state: { data: known } }) =>
          known && known.state !== 'ready' ? pollMs[known.state] : false,
      },
    ),
  );
  if (!data) return null;
  if (data.state === 'missing')
    return (
      <p className="text-xs text-muted">
        {t('missing')}{' '}
        <Link href="/settings/checkpoints" className="underline underline-offset-2">
          {t('install')}
        </Link>
      </p>
    );
  if (data.state === 'pending')
    return (
      <p role="status" className="text-xs text-muted">
        {t('pending')}
      </p>
    );
  const offered = (aspect: PictureAspect) => data.words[aspect] ?? [];
  const takenOf = (aspect: PictureAspect) => {
    const choice = chosen[aspect];
    return choice === undefined ? offered(aspect)[0]?.[0] : (choice ?? undefined);
  };
  const taken = Object.fromEntries(
    pictureAspectNames.flatMap((aspect) => {
      const words = takenOf(aspect);
      return words === undefined ? [] : [[aspect, words]];
    }),
  );
  const prompt = promptOfWords(taken);
  return (
    <div className="space-y-3 rounded-xl bg-sunken p-3">
      <p className="text-xs text-muted">{t('lead')}</p>
      {pictureAspectNames.map((aspect) => (
        <div
          key={aspect}
          role="group"
          aria-label={pictureAspects[aspect].label[locale]}
          className="space-y-1"
        >
          <p className="text-xs font-medium text-ink">{pictureAspects[aspect].label[locale]}</p>
          <div className="flex flex-wrap gap-1.5">
            {offered(aspect).map(([words, cosine]) => (
              <button
                key={words}
                type="button"
                lang="en"
                aria-pressed={takenOf(aspect) === words}
                title={t('cosine', { cosine })}
                onClick={() => setChosen({ ...chosen, [aspect]: takenOf(aspect) === words ? null : words })}
                className="rounded-full border border-line bg-surface px-2.5 py-1 text-xs text-ink hover:border-line-strong aria-pressed:border-accent aria-pressed:bg-accent-soft"
              >
                {words}
              </button>
            ))}
          </div>
        </div>
      ))}
      <p lang="en" className="text-sm text-ink">
        {prompt}
      </p>
      <Button size="small" disabled={prompt === ''} onClick={() => onPrompt(prompt)}>
        {t('take')}
      </Button>
    </div>
  );
}
