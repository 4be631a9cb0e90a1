'use client';

import { Button } from '@escena/ui/button';
import { Dialog } from '@escena/ui/dialog';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface EraseDialogProps {
  readonly scope: 'person' | 'workspace';
  readonly words: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Says what erasing takes and what stays, and lets it happen only to who types the words. */
export function EraseDialog({ scope, words, open, onOpenChange }: EraseDialogProps) {
  const t = useTranslations('privacy');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [confirm, setConfirm] = useState('');
  const options = {
    onSuccess: () => {
      setConfirm('');
      onOpenChange(false);
      return queryClient.invalidateQueries({ queryKey: trpc.privacy.pathKey() });
    },
  };
  const eraseMine = useMutation(trpc.privacy.eraseMine.mutationOptions(options));
  const eraseWorkspace = useMutation(trpc.privacy.eraseWorkspace.mutationOptions(options));
  const erase = scope === 'person' ? eraseMine : eraseWorkspace;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(`${scope}.erase`)}
      description={t(`${scope}.eraseLead`)}
    >
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate({ confirm });
        }}
      >
        <p className="text-sm text-muted">{t('undoWindow')}</p>
        <TextField
          label={t('typeWords', { words })}
          autoComplete="off"
          value={confirm}
          onChange={(event) => setConfirm(event.currentTarget.value)}
        />
        {erase.error ? <ErrorNotice error={appErrorOf(erase.error)} /> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button type="submit" look="danger" disabled={confirm.trim() !== words.trim() || erase.isPending}>
            {t(`${scope}.erase`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
