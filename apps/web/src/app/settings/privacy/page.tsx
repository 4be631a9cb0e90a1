import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrivacyPage } from '@/features/settings/privacy/privacy-page.tsx';
import { pageApi } from '@/server/page-api.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.privacy') };
}

export default async function PrivacyRoute() {
  const { userId, trpc, queryClient } = await pageApi();
  if (userId === null) return null;
  const workspace = await queryClient.fetchQuery(trpc.workspace.current.queryOptions());
  const manages = workspace.permissions.includes('privacy');
  await Promise.all([
    queryClient.prefetchQuery(trpc.account.get.queryOptions()),
    queryClient.prefetchQuery(trpc.privacy.tasks.queryOptions()),
    queryClient.prefetchQuery(trpc.reports.listAll.queryOptions()),
    ...(manages
      ? [
          queryClient.prefetchQuery(trpc.privacy.swimwear.queryOptions()),
          queryClient.prefetchQuery(trpc.privacy.retention.queryOptions()),
          queryClient.prefetchQuery(trpc.privacy.workspaceTasks.queryOptions()),
          queryClient.prefetchQuery(trpc.reports.list.queryOptions()),
        ]
      : []),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <PrivacyPage manages={manages} />
    </HydrationBoundary>
  );
}
