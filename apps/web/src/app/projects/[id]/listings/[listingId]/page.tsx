import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { appErrorOfTrpc } from '@escena/api/map-error';
import { TRPCError } from '@trpc/server';
import { ListingDetail } from '@/features/listings/listing-detail.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string; readonly listingId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ListingPage({ params }: PageProps) {
  const { id, listingId } = await params;
  const { trpc, queryClient } = await loadProject(id);
  try {
    const { projectId } = await queryClient.fetchQuery(trpc.listings.get.queryOptions({ id: listingId }));
    if (projectId !== id) notFound();
  } catch (thrown) {
    if (thrown instanceof TRPCError && appErrorOfTrpc(thrown).code === 'not_found') notFound();
    throw thrown;
  }
  return (
    <ProjectPage id={id}>
      <ListingDetail projectId={id} listingId={listingId} />
    </ProjectPage>
  );
}
