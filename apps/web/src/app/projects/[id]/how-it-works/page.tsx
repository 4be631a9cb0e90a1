import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HowItWorks } from '@/features/explain/how-it-works.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('explain');
  return { title: t('title') };
}

export default async function HowItWorksPage({ params }: PageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await queryClient.prefetchQuery(trpc.checkpoints.installed.queryOptions());
  return (
    <ProjectPage id={id}>
      <HowItWorks projectId={id} />
    </ProjectPage>
  );
}
