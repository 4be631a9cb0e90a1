import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApiPage } from '@/features/settings/api/api-page.tsx';
import { pageApi } from '@/server/page-api.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.api') };
}

export default async function ApiRoute() {
  const { userId, trpc, queryClient } = await pageApi();
  if (userId === null) return null;
  await Promise.all([
    queryClient.prefetchQuery(trpc.apiKeys.list.queryOptions()),
    queryClient.prefetchQuery(trpc.webhooks.list.queryOptions()),
    queryClient.prefetchInfiniteQuery(
      trpc.webhooks.deliveries.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
    ),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ApiPage />
    </HydrationBoundary>
  );
}
