'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Section } from '@/components/section.tsx';
import { PasswordField } from '@/features/sign-in/password-field.tsx';
import { SentNotice } from '@/features/sign-in/sent-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface EmailFormProps {
  /** null: none yet, as for the owner who started at the machine */
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** The address that one signs in with; a new one counts once its link is opened. */
export function EmailForm({ email, hasPassword }: EmailFormProps) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const [wanted, setWanted] = useState('');
  const [current, setCurrent] = useState('');
  const change = useMutation(trpc.account.changeEmail.mutationOptions());
  return (
    <Section title={t('email')} lead={email === null ? t('noEmail') : t('emailLead', { email })}>
      {change.data ? (
        <div className="max-w-md">
          <SentNotice email={wanted} {...change.data} onBack={() => change.reset()} />
        </div>
      ) : (
        <form
          className="max-w-md space-y-4"
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate({ email: wanted, ...(hasPassword && { current }) });
          }}
        >
          <TextField
            label={t('newEmail')}
            type="email"
            required
            maxLength={254}
            autoComplete="email"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          {hasPassword ? (
            <PasswordField label={t('current')} kind="current" value={current} onChange={setCurrent} />
          ) : null}
          {change.error ? <ErrorNotice error={appErrorOf(change.error)} /> : null}
          <Button type="submit" disabled={change.isPending || !wanted.trim()}>
            {t('confirmEmail')}
          </Button>
        </form>
      )}
    </Section>
  );
}
