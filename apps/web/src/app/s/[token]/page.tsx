import { AppError } from '@escena/core/app-error';
import { countView, openShare } from '@escena/db/shares/open-share';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SiteHeader } from '@/components/site-header.tsx';
import { SharedPicture } from '@/features/share/shared-picture.tsx';
import { getServices } from '@/server/get-services.ts';

interface SharedRouteProps {
  readonly params: Promise<{ readonly token: string }>;
}

/** Not for search engines: whoever should see it has the link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shared');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** The public page of a finished picture: what the room is, and what was put into it. No session needed. */
export default async function SharedRoute({ params }: SharedRouteProps) {
  const { token } = await params;
  const { db } = getServices();
  const share = await openShare(db, { token }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  await countView(db, { shareId: share.id });
  return (
    <>
      <SiteHeader signedIn={false} />
      <main id="main" className="mx-auto w-full max-w-4xl flex-1 px-4 py-8 sm:px-6">
        <SharedPicture
          token={token}
          width={share.width}
          height={share.height}
          hasPhoto={share.photoKey !== null}
        />
      </main>
    </>
  );
}
