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
import { PasswordField } from './password-field.tsx';

interface LinkCardProps {
  readonly token: string;
  readonly kind: 'sign_in' | 'sign_up' | 'reset' | 'change_email';
  readonly email: string;
}

/** The button that uses a link up, with what else its kind needs to know. */
export function LinkCard({ token, kind, email }: LinkCardProps) {
  const t = useTranslations('link');
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const use = useMutation(
    trpc.signIn.useLink.mutationOptions({
      onSuccess: ({ kind: used }) => {
        if (used !== 'change_email') window.location.assign('/');
      },
    }),
  );
  if (use.data?.kind === 'change_email')
    return (
      <Notice tone="info" title={t('changed')} remedy={t('changedText', { email })}>
        <Button asChild>
          <Link href="/">{t('goOn')}</Link>
        </Button>
      </Notice>
    );
  const isNew = kind === 'sign_up';
  const needsPassword = isNew || kind === 'reset';
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        use.mutate({ token, ...(isNew && { name }), ...(needsPassword && { password }) });
      }}
    >
      {needsPassword ? <KnownAs email={email} /> : null}
      {isNew ? (
        <TextField
          label={t('name')}
          required
          maxLength={80}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : null}
      {needsPassword ? (
        <PasswordField label={t('password')} kind="new" value={password} onChange={setPassword} />
      ) : null}
      {use.error ? <ErrorNotice error={appErrorOf(use.error)} /> : null}
      <Button
        type="submit"
        look="primary"
        size="large"
        className="w-full"
        disabled={use.isPending || use.isSuccess}
      >
        {t(`do.${kind}`)}
      </Button>
    </form>
  );
}

/** For keepers of passwords: what the new one belongs to. */
export function KnownAs({ email }: { readonly email: string }) {
  return <input type="email" autoComplete="username" value={email} readOnly hidden />;
}
