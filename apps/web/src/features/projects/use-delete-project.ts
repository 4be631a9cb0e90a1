'use client';

import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Deletes a project at once and offers to undo it. */
export function useDeleteProject(): (project: { readonly id: string; readonly name: string }) => void {
  const t = useTranslations('projects');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.projects.list.queryKey() });
  const restore = useMutation(trpc.projects.restore.mutationOptions({ onSettled, onError }));
  const remove = useMutation(trpc.projects.delete.mutationOptions({ onSettled, onError }));
  return ({ id, name }) =>
    remove.mutate(
      { id },
      {
        onSuccess: () =>
          toast({
            title: t('deleted', { name }),
            action: { label: t('undo'), run: () => restore.mutate({ id }) },
          }),
      },
    );
}
