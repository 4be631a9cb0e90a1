import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { NarrowPage } from '@/components/narrow-page.tsx';
import { safeNext } from '@/features/sign-in/safe-next.ts';
import { SignInCard } from '@/features/sign-in/sign-in-card.tsx';
import { pageApi } from '@/server/page-api.ts';

interface SignInRouteProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('signIn') };
}

export default async function SignInRoute({ searchParams }: SignInRouteProps) {
  const { next: asked, error } = await searchParams;
  const next = safeNext(asked);
  const { userId, caller } = await pageApi();
  if (userId !== null) redirect(next);
  const t = await getTranslations('signIn');
  const options = await caller.signIn.options();
  const refusal = error === 'closed' || error === 'unverified' ? error : error ? 'failed' : undefined;
  return (
    <NarrowPage title={t('title')}>
      <SignInCard {...options} next={next} refusal={refusal} />
    </NarrowPage>
  );
}
