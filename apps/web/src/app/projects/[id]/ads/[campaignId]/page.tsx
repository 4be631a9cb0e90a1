import type { Metadata } from 'next';
import { CampaignDetail } from '@/features/ads/campaign-detail.tsx';
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

export default async function CampaignPage({ params }: PageProps) {
  const { id, campaignId } = await params;
  await loadCampaign(id, campaignId);
  return (
    <ProjectPage id={id}>
      <CampaignDetail projectId={id} campaignId={campaignId} />
    </ProjectPage>
  );
}
