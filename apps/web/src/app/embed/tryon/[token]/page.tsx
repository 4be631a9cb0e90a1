import { openTryonShop } from '@escena/api/tryon-shop';
import { toAppError } from '@escena/core/app-error';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { shopStyle } from '@/features/tryon/embed/shop-style.ts';
import { TryonShopPage } from '@/features/tryon/embed/tryon-shop-page.tsx';
import { getServices } from '@/server/get-services.ts';

interface EmbedRouteProps {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

/** Part of a shop's page: nothing that search engines should list by itself. */
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A try-on in a shop's iframe. No session, no cookie; who may frame it is in its policy. */
export default async function EmbeddedTryonPage({ params, searchParams }: EmbedRouteProps) {
  const { token } = await params;
  const { accent, radius, font } = await searchParams;
  const shop = await openTryonShop(getServices().db, { token }).catch((thrown: unknown) => {
    if (toAppError(thrown).code === 'not_found') notFound();
    throw thrown;
  });
  return (
    <main className="p-4" style={shopStyle({ accent, radius, font })}>
      <TryonShopPage token={token} shop={shop} />
    </main>
  );
}
