'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** Pausing, going on, trying again and stopping: each shows what it came to. */
export function useSteerFeed(feedId: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.feeds.get.queryKey({ id: feedId }) }),
      queryClient.invalidateQueries({ queryKey: trpc.feeds.rows.queryKey({ id: feedId }) }),
    ]);
  const pause = useMutation(trpc.feeds.pause.mutationOptions({ onError, onSettled }));
  const resume = useMutation(trpc.feeds.resume.mutationOptions({ onError, onSettled }));
  const retry = useMutation(trpc.feeds.retry.mutationOptions({ onError, onSettled }));
  const cancel = useMutation(trpc.feeds.cancel.mutationOptions({ onError, onSettled }));
  const busy = [pause, resume, retry, cancel].some(({ isPending }) => isPending);
  return { pause, resume, retry, cancel, busy };
}
