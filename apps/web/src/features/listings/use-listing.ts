'use client';

import type { ListingView } from '@escena/api/views/listing-view';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

const pollMs = 1500;

/** A listing as it is now: asked for again while something of it is on its way. */
export function useListing(id: string): ListingView {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({
    ...trpc.listings.get.queryOptions({ id }),
    refetchInterval: ({ state }) =>
      state.data?.atWork || state.data?.photos.some(({ ready, room }) => !ready || room === null)
        ? pollMs
        : false,
  });
  return data;
}

/** What can be done with a listing; each shows at once what it came to. */
export function useListingActions(id: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const queryKey = trpc.listings.get.queryKey({ id });
  const onSuccess = (listing: ListingView) => {
    queryClient.setQueryData(queryKey, listing);
    // What was started is paid for as it is done; the price of what is left is another.
    void queryClient.invalidateQueries({ queryKey: trpc.listings.price.pathKey() });
  };
  const onSettled = () => queryClient.invalidateQueries({ queryKey });
  const shown = { onError, onSuccess };
  const settled = { onError, onSettled };
  return {
    addPhotos: useMutation(trpc.listings.addPhotos.mutationOptions(shown)),
    update: useMutation(trpc.listings.update.mutationOptions(shown)),
    stage: useMutation(trpc.listings.stage.mutationOptions(shown)),
    retry: useMutation(trpc.listings.retry.mutationOptions(shown)),
    resume: useMutation(trpc.listings.resume.mutationOptions(shown)),
    cancel: useMutation(trpc.listings.cancel.mutationOptions(shown)),
    review: useMutation(trpc.listings.review.mutationOptions(shown)),
    end: useMutation(trpc.listings.end.mutationOptions(shown)),
    // One after the other: of two orders at once, the earlier could be written last.
    order: useMutation(trpc.listings.order.mutationOptions({ ...settled, scope: { id: `order:${id}` } })),
    updatePhoto: useMutation(
      trpc.listings.updatePhoto.mutationOptions({
        onError,
        onSettled: async () => {
          await onSettled();
          await queryClient.invalidateQueries({ queryKey: trpc.listings.price.pathKey() });
        },
      }),
    ),
    removePhoto: useMutation(trpc.listings.removePhoto.mutationOptions(settled)),
  };
}

export type ListingActions = ReturnType<typeof useListingActions>;
