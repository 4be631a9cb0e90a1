'use client';

import { Button } from '@escena/ui/button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Palette, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** The project's campaigns, newest first, and the ways to make one. */
export function CampaignList({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('ads');
  const trpc = useTRPC();
  const ago = useAgo();
  const mayEdit = useMay('edit');
  const { data } = useSuspenseQuery(trpc.campaigns.page.queryOptions({ projectId }));
  const base = `/projects/${projectId}/ads`;
  return (
    <section aria-labelledby="campaign-list" className="mx-auto w-full max-w-4xl space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="campaign-list" className="font-display text-2xl text-ink">
          {t('title')}
        </h2>
        <div className="flex gap-2">
          <Button asChild>
            <Link href={`${base}/brand`}>
              <Palette aria-hidden /> {t('kits')}
            </Link>
          </Button>
          {mayEdit ? (
            <Button asChild look="primary">
              <Link href={`${base}/new`}>
                <Plus aria-hidden /> {t('new')}
              </Link>
            </Button>
          ) : null}
        </div>
      </div>
      {data.items.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {data.items.map(({ id, name, state, creatives, approved, waiting, coverId, createdAt }) => (
            <li key={id} className="relative flex gap-3 p-4 text-sm hover:bg-sunken">
              {coverId ? (
                // oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies
                <img
                  src={fileUrl('creative-thumb', coverId)}
                  alt=""
                  loading="lazy"
                  className="size-14 rounded-lg bg-sunken object-cover"
                />
              ) : null}
              <div className="min-w-0 space-y-0.5">
                <Link
                  href={`${base}/${id}`}
                  className="block truncate font-medium text-ink after:absolute after:inset-0"
                >
                  {name}
                </Link>
                <p className="text-muted">
                  {[t(`state.${state}`), t('counted', { creatives, approved, waiting }), ago(createdAt)].join(
                    ' · ',
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="rounded-card bg-sunken p-5 text-sm text-pretty text-muted">{t('none')}</p>
      )}
    </section>
  );
}
