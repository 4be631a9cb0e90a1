'use client';

import type { ConfiguratorView, DesignView } from '@escena/api/views/configurator-view';
import { nameOfPaint } from '@escena/verticals/product/paint';
import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** What shoppers put into baskets, newest first, each to be made here as a program would have it made. */
export function DesignList({ configurator }: { readonly configurator: ConfiguratorView }) {
  const t = useTranslations('configurators');
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.designs.page.queryOptions({ configuratorId: configurator.id, limit: 50 }),
  );
  if (data.items.length === 0)
    return <p className="rounded-card bg-sunken p-5 text-sm text-muted">{t('noOrders')}</p>;
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {data.items.map((design) => (
        <DesignItem key={design.id} design={design} configurator={configurator} />
      ))}
    </ul>
  );
}

interface DesignItemProps {
  readonly design: DesignView;
  readonly configurator: ConfiguratorView;
}

function DesignItem({ design, configurator: { projectId, assetId } }: DesignItemProps) {
  const t = useTranslations('configurators');
  const ago = useAgo();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const mayEdit = useMay('edit');
  const words = useChoiceWords(design);
  const render = useMutation(
    trpc.designs.render.mutationOptions({
      onError,
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.designs.pathKey() }),
    }),
  );
  return (
    <li className="flex items-center justify-between gap-4 p-4 text-sm">
      <div className="min-w-0 space-y-0.5">
        <p className="break-words text-ink">
          {words}
          {Object.entries(design.choices.pictures).map(([name, { upload }]) => (
            <span key={name}>
              {' · '}
              {name}:{' '}
              <a href={fileUrl('original', upload, { download: true })} className="text-accent underline">
                {t('shopperPicture')}
              </a>
            </span>
          ))}
        </p>
        <p className="text-muted">
          {t('ordered', { count: design.orders })} · {ago(design.orderedAt)}
        </p>
      </div>
      {design.jobId === null ? (
        <Button
          size="small"
          disabled={!mayEdit || render.isPending}
          onClick={() => render.mutate({ id: design.id })}
        >
          {t('make')}
        </Button>
      ) : (
        <Button size="small" look="ghost" asChild>
          <Link href={`/projects/${projectId}/products?photo=${assetId}`}>{t('seeIt')}</Link>
        </Button>
      )}
    </li>
  );
}

function useChoiceWords({ choices: { parts, texts } }: DesignView): string {
  const t = useTranslations('embed');
  const locale = useLocale();
  return [
    ...Object.entries(parts).map(
      ([name, paint]) => `${name}: ${nameOfPaint(paint, locale) ?? t('original')}`,
    ),
    ...Object.entries(texts).map(([name, { text }]) => `${name}: “${text}”`),
  ].join(' · ');
}
