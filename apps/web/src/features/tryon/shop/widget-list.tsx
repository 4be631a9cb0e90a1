'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { NewWidget } from './new-widget.tsx';
import { WidgetCard } from './widget-card.tsx';

/** The project's try-ons for shoppers, and the way to another. */
export function WidgetList({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('tryonShop');
  const trpc = useTRPC();
  const mayEdit = useMay('edit');
  const { data } = useSuspenseQuery(trpc.tryonWidgets.list.queryOptions({ projectId }));
  return (
    <section aria-labelledby="widget-list" className="mx-auto mt-12 w-full max-w-3xl space-y-5">
      <div className="space-y-1">
        <h2 id="widget-list" className="font-display text-xl text-ink">
          {t('title')}
        </h2>
        <p className="text-sm text-muted">{t('lead')}</p>
      </div>
      {data.length > 0 ? (
        <ul className="space-y-4">
          {data.map((widget) => (
            <WidgetCard key={widget.id} widget={widget} />
          ))}
        </ul>
      ) : null}
      {mayEdit ? <NewWidget projectId={projectId} /> : null}
    </section>
  );
}
