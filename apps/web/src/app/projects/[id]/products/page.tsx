import type { Metadata } from 'next';
import { ProductStudio } from '@/features/product/product-studio.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ProductsPage({ params }: PageProps) {
  const { id } = await params;
  return (
    <ProjectPage id={id}>
      <ProductStudio projectId={id} />
    </ProjectPage>
  );
}
