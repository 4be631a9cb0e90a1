import type { Metadata } from 'next';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { Studio } from '@/features/studio/studio.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function StudioPage({ params }: PageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await queryClient.prefetchQuery(trpc.checkpoints.installed.queryOptions());
  return (
    <ProjectPage id={id}>
      <Studio projectId={id} />
    </ProjectPage>
  );
}
