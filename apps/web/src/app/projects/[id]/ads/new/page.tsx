import type { Metadata } from 'next';
import { NewCampaign } from '@/features/ads/new-campaign.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function NewCampaignPage({ params }: PageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await queryClient.prefetchQuery(trpc.brandKits.list.queryOptions());
  return (
    <ProjectPage id={id}>
      <NewCampaign projectId={id} />
    </ProjectPage>
  );
}
