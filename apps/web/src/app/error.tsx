'use client';

import { Button } from '@escena/ui/button';
import { useTranslations } from 'next-intl';

interface ErrorPageProps {
  readonly reset: () => void;
}

export default function ErrorPage({ reset }: ErrorPageProps) {
  const t = useTranslations('errors');
  return (
    <main id="main" className="grid flex-1 place-content-center gap-5 px-4 py-24 text-center">
      <h1 className="font-display text-4xl text-ink">{t('broken')}</h1>
      <p className="text-muted">{t('brokenText')}</p>
      <Button look="primary" className="mx-auto" onClick={reset}>
        {t('retry')}
      </Button>
    </main>
  );
}
