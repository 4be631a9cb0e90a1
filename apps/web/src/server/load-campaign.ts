import { notFound } from 'next/navigation';
import { appErrorOfTrpc } from '@escena/api/map-error';
import { TRPCError } from '@trpc/server';
import { loadProject } from './load-project.ts';

/** A campaign of this project, fetched before its page is shown; else there is no such page. */
export async function loadCampaign(projectId: string, campaignId: string) {
  const { trpc, queryClient } = await loadProject(projectId);
  try {
    const campaign = await queryClient.fetchQuery(trpc.campaigns.get.queryOptions({ id: campaignId }));
    if (campaign.projectId !== projectId) notFound();
  } catch (thrown) {
    if (thrown instanceof TRPCError && appErrorOfTrpc(thrown).code === 'not_found') notFound();
    throw thrown;
  }
  return { trpc, queryClient };
}
