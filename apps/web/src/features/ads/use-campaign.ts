'use client';

import type { CampaignView } from '@escena/api/views/campaign-view';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

const pollMs = 1200;

/** A campaign as it is now: asked for again while creatives are made. */
export function useCampaign(id: string): CampaignView {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({
    ...trpc.campaigns.get.queryOptions({ id }),
    refetchInterval: ({ state }) => (state.data?.job ? pollMs : false),
  });
  return data;
}

/** What can be done with a campaign; each shows at once what it came to. */
export function useCampaignActions(id: string) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const onSuccess = (campaign: CampaignView) => {
    queryClient.setQueryData(trpc.campaigns.get.queryKey({ id }), campaign);
    void queryClient.invalidateQueries({ queryKey: trpc.campaigns.page.pathKey() });
  };
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.campaigns.get.queryKey({ id }) });
  const shown = { onError, onSuccess };
  return {
    update: useMutation(trpc.campaigns.update.mutationOptions(shown)),
    make: useMutation(trpc.campaigns.make.mutationOptions(shown)),
    review: useMutation(trpc.campaigns.review.mutationOptions(shown)),
    steer: useMutation(trpc.campaigns.steer.mutationOptions(shown)),
    cancel: useMutation(trpc.jobs.cancel.mutationOptions({ onError, onSettled })),
  };
}

export type CampaignActions = ReturnType<typeof useCampaignActions>;
