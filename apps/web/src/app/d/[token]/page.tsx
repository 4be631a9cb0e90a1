import { AppError } from '@escena/core/app-error';
import { countDisclosureView, openDisclosure } from '@escena/db/disclosures/open-disclosure';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { SiteHeader } from '@/components/site-header.tsx';
import { isOperator } from '@escena/api/is-operator';
import { DisclosureView } from '@/features/compliance/disclosure-view.tsx';
import { TakeDown } from '@/features/compliance/take-down.tsx';
import { createContext } from '@/server/create-context.ts';
import { getServices } from '@/server/get-services.ts';

interface DisclosureRouteProps {
  readonly params: Promise<{ readonly token: string }>;
}

export const dynamic = 'force-dynamic';

/** Publicly accessible, and not for search engines: a home is on it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('disclosure');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** The page of an altered picture for everyone: no session, for as long as its listing lives. */
export default async function DisclosureRoute({ params }: DisclosureRouteProps) {
  const { token } = await params;
  const { db } = getServices();
  const disclosure = await openDisclosure(db, { token }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  await countDisclosureView(db, disclosure);
  const mayTakeDown = await isOperator(await createContext());
  return (
    <>
      <SiteHeader signedIn={false} />
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6">
        <DisclosureView token={token} disclosure={disclosure} />
        {mayTakeDown && !disclosure.takenDownAt ? <TakeDown token={token} /> : null}
      </main>
    </>
  );
}
