import { openApi } from '@escena/api/open-api';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SiteHeader } from '@/components/site-header.tsx';
import { env } from '@/env.ts';
import { ApiReference } from '@/features/api-docs/api-reference.tsx';
import { currentUserId } from '@/server/current-user-id.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiDocs');
  return { title: t('title') };
}

/** The reference of the public API, for whoever reads it: nothing in it is anyone's. */
export default async function ApiDocsPage() {
  const publicUrl = env().NEXTAUTH_URL;
  const signedIn = (await currentUserId()) !== null;
  return (
    <>
      <SiteHeader signedIn={signedIn} />
      <main id="main" className="mx-auto w-full max-w-6xl flex-1 px-4 py-8 sm:px-6">
        <ApiReference
          document={openApi({ publicUrl })}
          server={new URL('/api/v1', publicUrl).toString()}
          mcp={new URL('/api/mcp', publicUrl).toString()}
        />
      </main>
    </>
  );
}
