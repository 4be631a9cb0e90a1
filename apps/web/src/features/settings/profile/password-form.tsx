'use client';

import { Button } from '@escena/ui/button';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Section } from '@/components/section.tsx';
import { KnownAs } from '@/features/sign-in/link-card.tsx';
import { PasswordField } from '@/features/sign-in/password-field.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface PasswordFormProps {
  readonly email: string;
  readonly hasPassword: boolean;
}

/** Sets or changes the password; the other sessions end. */
export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const t = useTranslations('profile');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation(
    trpc.account.setPassword.mutationOptions({
      onSuccess: async () => {
        setCurrent('');
        setPassword('');
        toast({ title: t('passwordSaved') });
        await queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() });
      },
    }),
  );
  return (
    <Section title={t('password')} lead={t(hasPassword ? 'passwordLead' : 'noPassword')}>
      <form
        className="max-w-md space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ password, ...(hasPassword && { current }) });
        }}
      >
        <KnownAs email={email} />
        {hasPassword ? (
          <PasswordField label={t('current')} kind="current" value={current} onChange={setCurrent} />
        ) : null}
        <PasswordField label={t('newPassword')} kind="new" value={password} onChange={setPassword} />
        {change.error ? <ErrorNotice error={appErrorOf(change.error)} /> : null}
        <Button type="submit" disabled={change.isPending || password === ''}>
          {t('savePassword')}
        </Button>
      </form>
    </Section>
  );
}
