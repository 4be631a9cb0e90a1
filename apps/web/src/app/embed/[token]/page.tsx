import { openEmbed } from '@escena/api/open-embed';
import { toAppError } from '@escena/core/app-error';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { accentStyle } from '@/features/configurator/embed/accent-style.ts';
import { EmbedPage } from '@/features/configurator/embed/embed-page.tsx';
import { getServices } from '@/server/get-services.ts';

interface EmbedRouteProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

/** Part of a shop's page: nothing that search engines should list by itself. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A product that shoppers choose, in a shop's iframe. No session, no cookie; who may frame it is in its policy. */
export default async function EmbedRoute({ params, searchParams }: EmbedRouteProps) {
  const { token } = await params;
  const { design, accent } = await searchParams;
  const designId = typeof design === 'string' ? design : undefined;
  const embed = await openEmbed(getServices().db, { token, designId }).catch((thrown: unknown) => {
    if (toAppError(thrown).code === 'not_found') notFound();
    throw thrown;
  });
  const { name, setup, width, height, origins, choices } = embed;
  const base = `/api/embed/${token}`;
  const places = { photo: `${base}/photo`, pictures: `${base}/picture/`, uploads: `${base}/uploads` };
  const offer = { name, setup, width, height, ...places };
  return (
    <main className="p-4" style={accentStyle(typeof accent === 'string' ? accent : undefined)}>
      <EmbedPage token={token} offer={offer} origins={origins} choices={choices} />
    </main>
  );
}
