import type { Metadata } from 'next';
import { RetouchStudio } from '@/features/retouch/retouch-studio.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function RetouchPage({ params }: PageProps) {
  const { id } = await params;
  return (
    <ProjectPage id={id}>
      <RetouchStudio projectId={id} />
    </ProjectPage>
  );
}
