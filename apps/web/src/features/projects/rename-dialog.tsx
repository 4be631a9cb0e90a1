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

interface RenameDialogProps {
  readonly project: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Asks for a project's new name. */
export function RenameDialog({ project, onClose }: RenameDialogProps) {
  const t = useTranslations('projects');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [name, setName] = useState(project.name);
  const rename = useMutation(
    trpc.projects.rename.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.projects.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('rename')}>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ id: project.id, name: name.trim() });
        }}
      >
        <TextField
          label={t('name')}
          value={name}
          required
          maxLength={80}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {rename.error ? <ErrorNotice error={appErrorOf(rename.error)} /> : null}
        <div className="flex justify-end gap-2">
          <Button look="ghost" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" look="primary" disabled={rename.isPending || name.trim() === ''}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
