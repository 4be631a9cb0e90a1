import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MembersPage } from '@/features/settings/members/members-page.tsx';
import { pageApi } from '@/server/page-api.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('tabs.members') };
}

export default async function MembersRoute() {
  const { userId, trpc, queryClient } = await pageApi();
  if (userId === null) return null;
  await queryClient.prefetchQuery(trpc.members.list.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MembersPage />
    </HydrationBoundary>
  );
}
