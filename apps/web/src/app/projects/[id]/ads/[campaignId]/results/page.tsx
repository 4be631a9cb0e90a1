import type { Metadata } from 'next';
import { Results } from '@/features/ads/results.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadCampaign } from '@/server/load-campaign.ts';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string; readonly campaignId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ResultsPage({ params }: PageProps) {
  const { id, campaignId } = await params;
  const { trpc, queryClient } = await loadCampaign(id, campaignId);
  await queryClient.prefetchQuery(trpc.campaigns.report.queryOptions({ id: campaignId }));
  return (
    <ProjectPage id={id}>
      <Results projectId={id} campaignId={campaignId} />
    </ProjectPage>
  );
}
