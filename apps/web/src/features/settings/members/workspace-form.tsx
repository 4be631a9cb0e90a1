'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** What the workspace is called. */
export function WorkspaceForm({ name }: { readonly name: string }) {
  const t = useTranslations('members');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const [wanted, setWanted] = useState(name);
  const rename = useMutation(
    trpc.workspace.rename.mutationOptions({
      onError,
      onSuccess: () => {
        toast({ title: t('saved') });
        return queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <Section title={t('workspace')}>
      <form
        className="flex max-w-md items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ name: wanted });
        }}
      >
        <TextField
          className="flex-1"
          label={t('workspaceName')}
          required
          maxLength={80}
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Button type="submit" disabled={rename.isPending || !wanted.trim() || wanted.trim() === name}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}
