import { AppError } from '@escena/core/app-error';
import { countDelivery, openDelivery } from '@escena/db/deliveries/open-delivery';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SiteHeader } from '@/components/site-header.tsx';
import { DeliveryPage } from '@/features/delivered/delivery-page.tsx';
import { getServices } from '@/server/get-services.ts';

interface DeliveredRouteProps {
  readonly params: Promise<{ readonly token: string }>;
}

export const dynamic = 'force-dynamic';

/** Not for search engines: whoever should see it has the link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('delivered');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** A client's page of a listing: no session, for as long as its link works. */
export default async function DeliveredRoute({ params }: DeliveredRouteProps) {
  const { token } = await params;
  const { db } = getServices();
  const delivery = await openDelivery(db, { token }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  await countDelivery(db, { id: delivery.id, what: 'views' });
  return (
    <>
      <SiteHeader signedIn={false} />
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6">
        <DeliveryPage token={token} delivery={delivery} />
      </main>
    </>
  );
}
