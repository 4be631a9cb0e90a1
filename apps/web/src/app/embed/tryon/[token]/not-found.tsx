import { getTranslations } from 'next-intl/server';

/** In a shop's page there is no way home from here. */
export default async function TryonNotFound() {
  const t = await getTranslations('errors');
  return (
    <main className="space-y-2 p-4 text-center">
      <h1 className="font-display text-2xl text-ink">{t('notFound')}</h1>
      <p className="text-muted">{t('notFoundText')}</p>
    </main>
  );
}
