'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { PasswordField } from './password-field.tsx';
import { SentNotice } from './sent-notice.tsx';
import { ServiceButtons } from './service-buttons.tsx';

interface SignInCardProps {
  readonly services: readonly { readonly id: string; readonly name: string }[];
  readonly signUp: 'open' | 'invitation' | 'closed';
  /** a page of ours */
  readonly next: string;
  /** why another service's sign-in came to nothing */
  readonly refusal?: 'closed' | 'unverified' | 'failed';
}

/** Password, link by e-mail or another service: whichever a person has. */
export function SignInCard({ services, signUp, next, refusal }: SignInCardProps) {
  const t = useTranslations('signIn');
  const trpc = useTRPC();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const open = useMutation(
    trpc.signIn.password.mutationOptions({
      // A whole new page: nothing that was rendered for a stranger remains.
      onSuccess: () => window.location.assign(next),
    }),
  );
  const link = useMutation(trpc.signIn.requestLink.mutationOptions());
  const error = open.error ?? link.error;
  const isBusy = open.isPending || open.isSuccess || link.isPending;
  const emailField = useRef<HTMLInputElement>(null);
  const send = (purpose: 'sign_in' | 'reset') => {
    open.reset();
    // Where there is no address yet, the browser says so at the field.
    if (emailField.current?.reportValidity() === false) return;
    link.mutate({ purpose, email });
  };
  if (link.data) return <SentNotice email={email} {...link.data} onBack={() => link.reset()} />;
  return (
    <div className="space-y-6">
      {refusal ? (
        <Notice tone="error" title={t(`refusal.${refusal}`)} remedy={t(`remedy.${refusal}`)} />
      ) : null}
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          link.reset();
          open.mutate({ email, password });
        }}
      >
        <TextField
          ref={emailField}
          label={t('email')}
          type="email"
          required
          autoComplete="username"
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField label={t('password')} kind="current" value={password} onChange={setPassword} />
        {error ? <ErrorNotice error={appErrorOf(error)} /> : null}
        <Button type="submit" look="primary" size="large" className="w-full" disabled={isBusy}>
          {t('signIn')}
        </Button>
      </form>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Ask onClick={() => send('sign_in')} disabled={isBusy}>
          {t('sendLink')}
        </Ask>
        <Ask onClick={() => send('reset')} disabled={isBusy}>
          {t('forgot')}
        </Ask>
      </div>
      <ServiceButtons services={services} next={next} />
      <p className="text-sm text-muted">{t(`newcomers.${signUp}`)}</p>
    </div>
  );
}

interface AskProps {
  readonly onClick: () => void;
  readonly disabled: boolean;
  readonly children: string;
}

function Ask({ onClick, disabled, children }: AskProps) {
  return (
    <Button look="ghost" size="small" className="-ml-3 text-muted" onClick={onClick} disabled={disabled}>
      {children}
    </Button>
  );
}
