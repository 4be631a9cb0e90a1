'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** The project's listings, newest first. */
export function ListingList({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('listings');
  const trpc = useTRPC();
  const ago = useAgo();
  const { data } = useSuspenseQuery(trpc.listings.page.queryOptions({ projectId }));
  return (
    <section aria-labelledby="listing-list" className="space-y-4">
      <h2 id="listing-list" className="font-display text-xl text-ink">
        {t('title')}
      </h2>
      {data.items.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {data.items.map(({ id, address, reference, photoCount, coverId, createdAt, endedAt }) => (
            <li key={id} className="relative flex gap-3 p-4 text-sm hover:bg-sunken">
              {coverId ? (
                <img
                  src={fileUrl('thumb', coverId)}
                  alt=""
                  loading="lazy"
                  className="size-14 rounded-lg bg-sunken object-cover"
                />
              ) : null}
              <div className="min-w-0 space-y-0.5">
                <Link
                  href={`/projects/${projectId}/listings/${id}`}
                  className="block truncate font-medium text-ink after:absolute after:inset-0"
                >
                  {address}
                </Link>
                <p className="text-muted">
                  {[reference, t('photoCount', { count: photoCount }), endedAt ? t('ended') : ago(createdAt)]
                    .filter(Boolean)
                    .join(' · ')}
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
