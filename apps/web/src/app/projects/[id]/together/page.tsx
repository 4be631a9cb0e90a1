import type { Metadata } from 'next';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { TogetherStudio } from '@/features/together/together-studio.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function TogetherPage({ params }: PageProps) {
  const { id } = await params;
  return (
    <ProjectPage id={id}>
      <TogetherStudio projectId={id} />
    </ProjectPage>
  );
}
