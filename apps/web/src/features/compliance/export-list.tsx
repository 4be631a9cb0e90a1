'use client';

import { Button } from '@escena/ui/button';
import { profileOf } from '@escena/verticals/compliance/profiles';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface ExportListProps {
  /** absent: of the whole workspace */
  readonly outputId?: string;
}

/** As many as a page of the API holds; the log in Settings has them all. */
const mostShown = 100;

/** Exports that were made, each with its page and the way to end it, which is asked twice. */
export function ExportList({ outputId }: ExportListProps) {
  const t = useTranslations('compliance');
  const locale = useLocale();
  const format = useFormatter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const [asking, setAsking] = useState<string>();
  const asked = { limit: mostShown, ...(outputId !== undefined && { outputId }) };
  const { data } = useQuery(trpc.disclosures.list.queryOptions(asked));
  const withdraw = useMutation(
    trpc.disclosures.withdraw.mutationOptions({
      onError,
      onSettled: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.disclosures.pathKey() });
        setAsking(undefined);
      },
    }),
  );
  const published = data?.items.filter(({ publishedAt }) => publishedAt !== null) ?? [];
  if (published.length === 0) return null;
  return (
    <ul className="space-y-2">
      {published.map(({ id, photo, profile, url, publishedAt, withdrawnAt }) => (
        <li key={id} className="space-y-2 rounded-xl border border-line p-3 text-sm">
          <p className="text-ink">
            <a href={url} target="_blank" rel="noreferrer" className="font-medium underline">
              {outputId === undefined ? `${photo} · ` : null}
              {profileOf(profile).title[locale]}
            </a>{' '}
            <span className="text-muted">
              {publishedAt ? format.dateTime(publishedAt, { dateStyle: 'medium' }) : null}
              {withdrawnAt ? ` · ${t('over')}` : null}
            </span>
          </p>
          {mayEdit && !withdrawnAt && asking !== id ? (
            <Button size="small" onClick={() => setAsking(id)}>
              {t('withdraw')}
            </Button>
          ) : null}
          {asking === id ? (
            <div className="flex flex-wrap items-center gap-2">
              <p className="w-full text-ink">{t('withdrawSure')}</p>
              <Button
                size="small"
                look="danger"
                disabled={withdraw.isPending}
                onClick={() => withdraw.mutate({ id })}
              >
                {t('withdrawYes')}
              </Button>
              <Button size="small" onClick={() => setAsking(undefined)}>
                {t('keep')}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
