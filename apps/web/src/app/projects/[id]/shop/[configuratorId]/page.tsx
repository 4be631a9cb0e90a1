import { appErrorOfTrpc } from '@escena/api/map-error';
import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ConfiguratorDetail } from '@/features/configurator/shop/configurator-detail.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string; readonly configuratorId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ConfiguratorPage({ params }: PageProps) {
  const { id, configuratorId } = await params;
  const { trpc, queryClient } = await loadProject(id);
  try {
    const { projectId } = await queryClient.fetchQuery(
      trpc.configurators.get.queryOptions({ id: configuratorId }),
    );
    if (projectId !== id) notFound();
    await queryClient.prefetchQuery(trpc.designs.page.queryOptions({ configuratorId, limit: 50 }));
  } catch (thrown) {
    if (thrown instanceof TRPCError && appErrorOfTrpc(thrown).code === 'not_found') notFound();
    throw thrown;
  }
  return (
    <ProjectPage id={id}>
      <ConfiguratorDetail projectId={id} configuratorId={configuratorId} />
    </ProjectPage>
  );
}
