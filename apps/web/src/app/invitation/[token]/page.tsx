import { Button } from '@escena/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { NarrowPage } from '@/components/narrow-page.tsx';
import { InvitationCard } from '@/features/sign-in/invitation-card.tsx';
import { answerOrError } from '@/server/answer-or-error.ts';
import { pageApi } from '@/server/page-api.ts';

interface InvitationRouteProps {
  readonly params: Promise<{ readonly token: string }>;
}

/** The address holds a secret: it goes to nobody else. */
export const metadata: Metadata = { title: 'Escena', referrer: 'no-referrer', robots: { index: false } };

/** Looks at an invitation without accepting it. */
export default async function InvitationRoute({ params }: InvitationRouteProps) {
  const { token } = await params;
  const { userId, caller } = await pageApi();
  const t = await getTranslations('invitation');
  const looked = await answerOrError(caller.invitations.peek({ token }));
  if ('error' in looked)
    return (
      <NarrowPage title={t('broken')}>
        <ErrorNotice error={looked.error}>
          <Button asChild>
            <Link href="/">{t('home')}</Link>
          </Button>
        </ErrorNotice>
      </NarrowPage>
    );
  const { workspaceName: workspace, inviterName, role, email, hasAccount } = looked.answer;
  const me = userId === null ? null : await caller.account.get();
  const lead = t(inviterName === null ? 'lead' : 'leadBy', {
    inviter: inviterName ?? '',
    role: t(`roles.${role}`),
  });
  return (
    <NarrowPage title={t('title', { workspace })} lead={lead}>
      <InvitationCard
        token={token}
        email={email}
        hasAccount={hasAccount}
        me={me && (me.name ?? me.email ?? '')}
      />
    </NarrowPage>
  );
}
