'use client';

import type { ModelView } from '@escena/api/views/model-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { postFile } from '../../upload/post-file.ts';

/** How often to ask whether a new model has been read. */
const pollMs = 1000;
const none: readonly ModelView[] = [];

/** The workspace's own 3D models, newest first, and the way to bring more. */
export function useModels() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const { data: models = none } = useQuery({
    ...trpc.models.list.queryOptions(),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => status === 'checking') ? pollMs : false,
  });
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => Promise.all(files.map((file) => postFile('model', file))),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.models.list.queryKey() }),
  });
  return { models, add: upload.mutate };
}
