'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** The project's products that shoppers choose, newest first. */
export function ConfiguratorList({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('configurators');
  const ago = useAgo();
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.configurators.list.queryOptions({ projectId }));
  return (
    <section aria-labelledby="configurator-list" className="mx-auto w-full max-w-3xl space-y-4">
      <h2 id="configurator-list" className="font-display text-xl text-ink">
        {t('title')}
      </h2>
      {data.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {data.map(({ id, assetId, name, publishedAt, createdAt }) => (
            <li key={id} className="relative flex items-center gap-4 p-4 text-sm hover:bg-sunken">
              <img src={fileUrl('thumb', assetId)} alt="" className="size-12 rounded-lg object-cover" />
              <Link
                href={`/projects/${projectId}/shop/${id}`}
                className="min-w-0 flex-1 truncate font-medium text-ink after:absolute after:inset-0"
              >
                {name}
              </Link>
              <span className="text-muted">{t(publishedAt ? 'published' : 'draft')}</span>
              <span className="whitespace-nowrap text-muted">{ago(createdAt)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="rounded-card bg-sunken p-5 text-sm text-pretty text-muted">{t('none')}</p>
      )}
    </section>
  );
}
