import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { appErrorOfTrpc } from '@escena/api/map-error';
import { TRPCError } from '@trpc/server';
import { FeedDetail } from '@/features/feeds/feed-detail.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string; readonly feedId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function FeedPage({ params }: PageProps) {
  const { id, feedId } = await params;
  const { trpc, queryClient } = await loadProject(id);
  try {
    const { projectId } = await queryClient.fetchQuery(trpc.feeds.get.queryOptions({ id: feedId }));
    if (projectId !== id) notFound();
    await queryClient.prefetchQuery(trpc.feeds.rows.queryOptions({ id: feedId }));
  } catch (thrown) {
    if (thrown instanceof TRPCError && appErrorOfTrpc(thrown).code === 'not_found') notFound();
    throw thrown;
  }
  return (
    <ProjectPage id={id}>
      <FeedDetail projectId={id} feedId={feedId} />
    </ProjectPage>
  );
}
