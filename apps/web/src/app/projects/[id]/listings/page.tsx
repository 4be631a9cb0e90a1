import type { Metadata } from 'next';
import { ListingList } from '@/features/listings/listing-list.tsx';
import { NewListing } from '@/features/listings/new-listing.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ListingsPage({ params }: PageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await queryClient.prefetchQuery(trpc.listings.page.queryOptions({ projectId: id }));
  return (
    <ProjectPage id={id}>
      <div className="grid flex-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <NewListing projectId={id} />
        <ListingList projectId={id} />
      </div>
    </ProjectPage>
  );
}
