import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CheckpointsPage } from '@/features/checkpoints/checkpoints-page.tsx';
import { pageApi } from '@/server/page-api.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.checkpoints') };
}

export default async function CheckpointsRoute() {
  const { userId, trpc, queryClient } = await pageApi();
  if (userId === null) return null;
  await queryClient.prefetchQuery(trpc.checkpoints.overview.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CheckpointsPage />
    </HydrationBoundary>
  );
}
