import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SiteHeader } from '@/components/site-header.tsx';
import { Pictures } from '@/features/pictures/pictures.tsx';
import { pageApi } from '@/server/page-api.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pictures');
  return { title: t('title') };
}

export default async function PicturesPage() {
  const { userId, queryClient } = await pageApi();
  if (userId === null) redirect('/');
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteHeader signedIn />
      <main id="main" className="mx-auto w-full max-w-7xl flex-1 px-4 py-8 sm:px-6">
        <Pictures />
      </main>
    </HydrationBoundary>
  );
}
