'use client';

import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Takes a photo off the project at once and offers to undo it. */
export function useDeletePhoto(): (assetId: string) => void {
  const t = useTranslations('photos');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.assets.list.pathKey() });
  const restore = useMutation(trpc.assets.restore.mutationOptions({ onSettled, onError }));
  const remove = useMutation(trpc.assets.delete.mutationOptions({ onSettled, onError }));
  return (id) =>
    remove.mutate(
      { id },
      {
        onSuccess: ({ pages }) =>
          toast({
            title: t('deleted'),
            remedy: pages > 0 ? t('pagesStay', { count: pages }) : undefined,
            action: { label: t('undo'), run: () => restore.mutate({ id }) },
          }),
      },
    );
}
