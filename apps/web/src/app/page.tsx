import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { SiteHeader } from '@/components/site-header.tsx';
import type { Entry } from '@/features/entry/entry-card.tsx';
import { Welcome } from '@/features/entry/welcome.tsx';
import { ProjectTable } from '@/features/projects/project-table.tsx';
import { pageApi } from '@/server/page-api.ts';

export default async function HomePage() {
  const { userId, caller, trpc, queryClient } = await pageApi();
  if (userId === null)
    return (
      <>
        <SiteHeader signedIn={false} />
        <Welcome entry={entryOf(await caller.setup.status())} />
      </>
    );
  await Promise.all([
    queryClient.prefetchQuery(trpc.projects.list.queryOptions()),
    queryClient.prefetchQuery(trpc.workspace.current.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteHeader signedIn />
      <main id="main" className="mx-auto w-full max-w-7xl flex-1 px-4 py-8 sm:px-6">
        <ProjectTable />
      </main>
    </HydrationBoundary>
  );
}

interface Status {
  readonly hasOwner: boolean;
  readonly isLocal: boolean;
  readonly ownerName: string | null;
}

function entryOf({ hasOwner, isLocal, ownerName }: Status): Entry {
  if (!isLocal) return { kind: 'elsewhere' };
  return hasOwner ? { kind: 'continue', ownerName: ownerName ?? '' } : { kind: 'create' };
}
