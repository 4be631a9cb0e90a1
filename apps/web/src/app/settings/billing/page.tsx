import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
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
  if (userId === null) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.billing.overview.queryOptions()),
    queryClient.prefetchQuery(trpc.billing.invoices.queryOptions()),
    queryClient.prefetchInfiniteQuery(
      trpc.billing.history.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <BillingPage checkout={typeof checkout === 'string' ? checkout : undefined} />
    </HydrationBoundary>
  );
}
