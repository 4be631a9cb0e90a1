import { Button } from '@escena/ui/button';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SiteHeader } from '@/components/site-header.tsx';

export default async function NotFound() {
  const t = await getTranslations('errors');
  return (
    <>
      <SiteHeader signedIn={false} />
      <main id="main" className="grid flex-1 place-content-center gap-5 px-4 pb-24 text-center">
        <h1 className="font-display text-4xl text-ink">{t('notFound')}</h1>
        <p className="text-muted">{t('notFoundText')}</p>
        <Button look="primary" className="mx-auto" asChild>
          <Link href="/">{t('home')}</Link>
        </Button>
      </main>
    </>
  );
}
