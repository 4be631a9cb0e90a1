import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Takes a finished picture out of sight; the message that says so brings it back. */
export function useDeleteOutput(outputId: string): () => void {
  const t = useTranslations('result');
  const tPhotos = useTranslations('photos');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.jobs.list.pathKey() });
  const restore = useMutation(trpc.outputs.restore.mutationOptions({ onSettled, onError }));
  const remove = useMutation(
    trpc.outputs.delete.mutationOptions({
      onSettled,
      onError,
      onSuccess: ({ pages }, { id }) =>
        toast({
          title: t('deleted'),
          remedy: pages > 0 ? tPhotos('pagesStay', { count: pages }) : undefined,
          action: { label: t('undo'), run: () => restore.mutate({ id }) },
        }),
    }),
  );
  return () => remove.mutate({ id: outputId });
}
