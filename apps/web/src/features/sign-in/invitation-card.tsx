'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { KnownAs } from './link-card.tsx';
import { PasswordField } from './password-field.tsx';

interface InvitationCardProps {
  readonly token: string;
  /** the invited address */
  readonly email: string;
  /** it has an account: its owner signs in first */
  readonly hasAccount: boolean;
  /** who is signed in here; null for nobody */
  readonly me: string | null;
}

/** Accepts an invitation: as who is signed in, or with a new account. */
export function InvitationCard({ token, email, hasAccount, me }: InvitationCardProps) {
  const t = useTranslations('invitation');
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const accept = useMutation(
    trpc.invitations.accept.mutationOptions({ onSuccess: () => window.location.assign('/') }),
  );
  if (me === null && hasAccount)
    return (
      <Notice tone="info" title={t('known', { email })} remedy={t('knownText')}>
        <Button look="primary" asChild>
          <Link href={`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`}>{t('signIn')}</Link>
        </Button>
      </Notice>
    );
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate(me === null ? { token, name, password } : { token });
      }}
    >
      {me === null ? (
        <>
          <p className="text-sm text-muted">{t('newAccount', { email })}</p>
          <KnownAs email={email} />
          <TextField
            label={t('name')}
            required
            maxLength={80}
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordField label={t('password')} kind="new" value={password} onChange={setPassword} />
        </>
      ) : (
        <p className="text-sm text-muted">{t('asMe', { name: me })}</p>
      )}
      {accept.error ? <ErrorNotice error={appErrorOf(accept.error)} /> : null}
      <Button
        type="submit"
        look="primary"
        size="large"
        className="w-full"
        disabled={accept.isPending || accept.isSuccess}
      >
        {t('accept')}
      </Button>
    </form>
  );
}
