import type { Metadata } from 'next';
import { BrandKits } from '@/features/ads/brand-kits.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function BrandPage({ params }: PageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await queryClient.prefetchQuery(trpc.brandKits.list.queryOptions());
  return (
    <ProjectPage id={id}>
      <BrandKits projectId={id} />
    </ProjectPage>
  );
}
