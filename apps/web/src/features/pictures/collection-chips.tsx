'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FolderX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface CollectionChipsProps {
  readonly collections: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** undefined: all pictures */
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** All pictures, or those of one collection; the chosen one can be dissolved. */
export function CollectionChips({ collections, chosen, onChoose }: CollectionChipsProps) {
  const t = useTranslations('pictures');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const dissolve = useMutation(
    trpc.collections.delete.mutationOptions({
      onError,
      onSuccess: async () => {
        onChoose(undefined);
        await queryClient.invalidateQueries({ queryKey: trpc.collections.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.pictures.pathKey() });
      },
    }),
  );
  if (collections.length === 0) return null;
  const chip = (id: string | undefined, label: string) => (
    <button
      key={id ?? ''}
      type="button"
      aria-pressed={chosen === id}
      onClick={() => onChoose(id)}
      className={cn(
        'h-8 rounded-full border px-3 text-sm',
        chosen === id ? 'border-accent bg-accent-soft text-ink' : 'border-line text-muted hover:text-ink',
      )}
    >
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={t('collections')} className="flex flex-wrap items-center gap-2">
      {chip(undefined, t('all'))}
      {collections.map(({ id, name, count }) => chip(id, t('collection', { name, count })))}
      {chosen ? (
        <Button size="small" look="ghost" onClick={() => dissolve.mutate({ id: chosen })}>
          <FolderX aria-hidden />
          {t('dissolve')}
        </Button>
      ) : null}
    </div>
  );
}
