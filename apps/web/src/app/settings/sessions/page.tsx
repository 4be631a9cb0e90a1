import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SessionsPage } from '@/features/settings/sessions/sessions-page.tsx';
import { pageApi } from '@/server/page-api.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.sessions') };
}

export default async function SessionsRoute() {
  const { userId, trpc, queryClient } = await pageApi();
  if (userId === null) return null;
  await queryClient.prefetchQuery(trpc.sessions.list.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SessionsPage />
    </HydrationBoundary>
  );
}
