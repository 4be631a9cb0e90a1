'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Makes a workspace and goes there. */
export function NewWorkspaceForm() {
  const t = useTranslations('workspaces');
  const trpc = useTRPC();
  const [name, setName] = useState('');
  const create = useMutation(
    trpc.workspaces.create.mutationOptions({ onSuccess: () => window.location.assign('/') }),
  );
  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ name });
      }}
    >
      <TextField
        label={t('name')}
        required
        maxLength={80}
        autoComplete="organization"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {create.error ? <ErrorNotice error={appErrorOf(create.error)} /> : null}
      <Button type="submit" look="primary" disabled={create.isPending || create.isSuccess || !name.trim()}>
        {t('create')}
      </Button>
    </form>
  );
}
