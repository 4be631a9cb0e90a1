import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteHeader } from '@/components/site-header.tsx';
import { VerifyPicture } from '@/features/compliance/verify-picture.tsx';
import { currentUserId } from '@/server/current-user-id.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verify');
  return { title: t('title'), description: t('lead') };
}

/** Was this picture altered here? For anyone. */
export default async function VerifyPage() {
  const t = await getTranslations('verify');
  return (
    <>
      <SiteHeader signedIn={(await currentUserId()) !== null} />
      <main id="main" className="mx-auto w-full max-w-3xl flex-1 space-y-6 px-4 py-8 sm:px-6">
        <h1 className="font-display text-3xl text-ink">{t('title')}</h1>
        <p className="text-ink">{t('lead')}</p>
        <VerifyPicture />
      </main>
    </>
  );
}
