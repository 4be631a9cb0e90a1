import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SiteHeader } from '@/components/site-header.tsx';
import { BillingPage } from '@/features/billing/billing-page.tsx';
import { pageApi } from '@/server/page-api.ts';

interface BillingRouteProps {
  readonly searchParams: Promise<{ readonly checkout?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('billing');
  return { title: t('title') };
}

export default async function BillingRoute({ searchParams }: BillingRouteProps) {
  const { checkout } = await searchParams;
  const { userId, trpc, queryClient } = await pageApi();
  if (userId === null) redirect('/');
  await Promise.all([
    queryClient.prefetchQuery(trpc.billing.overview.queryOptions()),
    queryClient.prefetchQuery(trpc.billing.invoices.queryOptions()),
    queryClient.prefetchQuery(trpc.workspace.current.queryOptions()),
  ]);
  const t = await getTranslations('billing');
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteHeader signedIn />
      <main id="main" className="mx-auto w-full max-w-5xl flex-1 px-4 py-8 sm:px-6">
        <h1 className="mb-8 font-display text-3xl text-ink">{t('title')}</h1>
        <BillingPage checkout={typeof checkout === 'string' ? checkout : undefined} />
      </main>
    </HydrationBoundary>
  );
}
