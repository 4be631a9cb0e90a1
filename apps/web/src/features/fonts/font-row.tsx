'use client';

import type { FontView } from '@escena/api/views/font-view';
import { Button } from '@escena/ui/button';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** An own font: how it looks, its name (to be changed in place), its terms. */
export function FontRow({ font }: { readonly font: FontView }) {
  const t = useTranslations('fonts');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.fonts.list.queryKey() });
  const rename = useMutation(trpc.fonts.rename.mutationOptions({ onError, onSettled }));
  const restore = useMutation(trpc.fonts.restore.mutationOptions({ onError, onSettled }));
  const remove = useMutation(
    trpc.fonts.delete.mutationOptions({
      onError,
      onSettled,
      onSuccess: (_, { id }) =>
        toast({ title: t('removed'), action: { label: t('undo'), run: () => restore.mutate({ id }) } }),
    }),
  );
  const { id, name, status, characters, licence, hasThumb, error } = font;
  return (
    <li className="space-y-2 rounded-xl border border-line p-3">
      <div className="flex items-center gap-2">
        <input
          aria-label={t('name', { name })}
          defaultValue={name}
          maxLength={80}
          required
          className="min-w-0 flex-1 rounded bg-transparent text-sm font-medium text-ink"
          onBlur={({ currentTarget: { value } }) => {
            const wanted = value.trim();
            if (wanted !== '' && wanted !== name) rename.mutate({ id, name: wanted });
          }}
        />
        <Button
          size="small"
          look="ghost"
          aria-label={t('remove', { name })}
          onClick={() => remove.mutate({ id })}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
      {hasThumb ? (
        // oxlint-disable-next-line next/no-img-element -- stored pictures have their own small copies
        <img src={fileUrl('font-thumb', id)} alt="" className="h-12 w-full rounded bg-white object-contain" />
      ) : null}
      {status === 'checking' ? <p className="text-xs text-muted">{t('checking')}</p> : null}
      {status === 'failed' ? <ErrorNotice error={error ?? { code: 'internal' }} /> : null}
      {characters === null ? null : (
        <p className="text-xs text-muted">{t('facts', { characters, licence })}</p>
      )}
    </li>
  );
}
