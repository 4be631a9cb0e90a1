import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SiteHeader } from '@/components/site-header.tsx';
import { SettingsTabs } from '@/features/settings/settings-tabs.tsx';
import { pageApi } from '@/server/page-api.ts';

/** What all pages of the settings stand in; each fills in its own part under the tabs. */
export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const { userId, caller, trpc, queryClient } = await pageApi();
  if (userId === null || (await caller.workspaces.list()).length === 0) redirect('/');
  const workspace = await queryClient.fetchQuery(trpc.workspace.current.queryOptions());
  const t = await getTranslations('settings');
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteHeader signedIn />
      <main id="main" className="mx-auto w-full max-w-5xl flex-1 space-y-8 px-4 py-8 sm:px-6">
        <div className="space-y-5">
          <h1 className="font-display text-3xl text-ink">{t('title')}</h1>
          <SettingsTabs permissions={workspace.permissions} />
        </div>
        {children}
      </main>
    </HydrationBoundary>
  );
}
