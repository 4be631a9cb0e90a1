import { Button } from '@escena/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { NarrowPage } from '@/components/narrow-page.tsx';
import { LinkCard } from '@/features/sign-in/link-card.tsx';
import { answerOrError } from '@/server/answer-or-error.ts';
import { pageApi } from '@/server/page-api.ts';

interface LinkRouteProps {
  readonly params: Promise<{ readonly token: string }>;
}

/** The address holds a secret: it goes to nobody else. */
export const metadata: Metadata = { title: 'Escena', referrer: 'no-referrer', robots: { index: false } };

/** Looks at a link from a letter without using it. */
export default async function LinkRoute({ params }: LinkRouteProps) {
  const { token } = await params;
  const { caller } = await pageApi();
  const t = await getTranslations('link');
  const looked = await answerOrError(caller.signIn.peekLink({ token }));
  if ('error' in looked)
    return (
      <NarrowPage title={t('broken')}>
        <ErrorNotice error={looked.error}>
          <Button asChild>
            <Link href="/sign-in">{t('toSignIn')}</Link>
          </Button>
        </ErrorNotice>
      </NarrowPage>
    );
  const { kind, email } = looked.answer;
  return (
    <NarrowPage title={t(`title.${kind}`)} lead={t(`lead.${kind}`, { email })}>
      <LinkCard token={token} kind={kind} email={email} />
    </NarrowPage>
  );
}
