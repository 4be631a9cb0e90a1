import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteHeader } from '@/components/site-header.tsx';
import { CubesPiece } from '@/features/gallery/cubes-piece.tsx';
import { GlassPiece } from '@/features/gallery/glass-piece.tsx';
import { SignPiece } from '@/features/gallery/sign-piece.tsx';
import { currentUserId } from '@/server/current-user-id.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gallery');
  return { title: t('title'), description: t('lead') };
}

/** Pictures that are hard to make, each with what was measured of it. For anyone. */
export default async function GalleryPage() {
  const t = await getTranslations('gallery');
  const signedIn = (await currentUserId()) !== null;
  return (
    <>
      <SiteHeader signedIn={signedIn} />
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 space-y-14 px-4 py-8 sm:px-6">
        <div className="max-w-2xl space-y-3">
          <h1 className="font-display text-4xl text-ink">{t('title')}</h1>
          <p className="text-lg leading-relaxed text-pretty text-muted">{t('lead')}</p>
        </div>
        <GlassPiece />
        <SignPiece />
        <CubesPiece />
      </main>
    </>
  );
}
