'use client';

import { Button } from '@escena/ui/button';
import { TextField } from '@escena/ui/text-field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { postFile } from '../upload/post-file.ts';

const accepted = '.ttf,.otf,.woff,.woff2,font/ttf,font/otf,font/woff,font/woff2';

/** Brings a font file, with the terms under which it may be used. */
export function AddFont() {
  const t = useTranslations('fonts');
  const id = useId();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const [file, setFile] = useState<File>();
  const [licence, setLicence] = useState('');
  const add = useMutation({
    mutationFn: (font: File) => postFile('font', font, { licence }),
    onError,
    onSuccess: () => setFile(undefined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.fonts.list.queryKey() }),
  });
  return (
    <form
      className="space-y-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (file) add.mutate(file);
        event.currentTarget.reset();
      }}
    >
      <div className="space-y-1.5">
        <label htmlFor={id} className="block text-sm font-medium text-ink">
          {t('choose')}
        </label>
        <input
          id={id}
          type="file"
          required
          accept={accepted}
          className="block w-full text-sm text-muted file:mr-3 file:h-8 file:rounded-full file:border-0 file:bg-sunken file:px-3 file:text-ink"
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </div>
      <TextField
        label={t('licence')}
        hint={t('licenceHint')}
        required
        maxLength={500}
        value={licence}
        onChange={(event) => setLicence(event.currentTarget.value)}
      />
      <Button type="submit" size="small" look="primary" disabled={add.isPending}>
        {add.isPending ? t('adding') : t('add')}
      </Button>
    </form>
  );
}
