import type { OpenDelivery } from '@escena/db/deliveries/open-delivery';
import { Button } from '@escena/ui/button';
import { Download } from 'lucide-react';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { DeliveredPhoto } from './delivered-photo.tsx';

interface DeliveryPageProps {
  readonly token: string;
  readonly delivery: OpenDelivery;
}

/** A listing as its client sees it: every picture beside its photo, all files at once, and a word about each. */
export async function DeliveryPage({ token, delivery }: DeliveryPageProps) {
  const t = await getTranslations('delivered');
  const locale = await getLocale();
  const format = await getFormatter();
  const { listing, workspace, items, expiresAt } = delivery;
  return (
    <div className="space-y-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="space-y-1">
          <h1 className="font-display text-3xl text-ink">{listing.address}</h1>
          <p className="text-sm text-muted">
            {t('from', { name: workspace.name })} · {t('count', { count: items.length })}
            {expiresAt
              ? ` · ${t('until', { day: format.dateTime(expiresAt, { dateStyle: 'long' }) })}`
              : null}
          </p>
        </div>
        <Button asChild look="primary" size="large">
          <a href={`/api/delivered/${token}/zip`} download>
            <Download aria-hidden /> {t('download')}
          </a>
        </Button>
      </div>
      <p className="max-w-2xl text-sm text-muted">{t('disclosure')}</p>
      <ul className="grid gap-6 lg:grid-cols-2">
        {items.map(({ id, altEn, altEs, disclosure }) => (
          <DeliveredPhoto
            key={id}
            token={token}
            itemId={id}
            alt={locale === 'es' ? altEs : altEn}
            staged={disclosure !== null && disclosure.takenDownAt === null}
            page={disclosure ? new URL(disclosure.url).pathname : null}
          />
        ))}
      </ul>
      <p className="text-sm text-ink">{t('ask', { contact: listing.contact || workspace.name })}</p>
    </div>
  );
}
