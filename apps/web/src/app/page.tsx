import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { redirect } from 'next/navigation';
import { SiteHeader } from '@/components/site-header.tsx';
import type { Entry } from '@/features/entry/entry-card.tsx';
import { Welcome } from '@/features/entry/welcome.tsx';
import { ProjectTable } from '@/features/projects/project-table.tsx';
import { NoWorkspace } from '@/features/workspaces/no-workspace.tsx';
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
  if ((await caller.workspaces.list()).length === 0)
    return (
      <>
        <SiteHeader signedIn />
        <NoWorkspace />
      </>
    );
  const workspace = await queryClient.fetchQuery(trpc.workspace.current.queryOptions());
  // Whoever looks after the money sees no pictures.
  if (!workspace.permissions.includes('read')) redirect('/settings/billing');
  await queryClient.prefetchQuery(trpc.projects.list.queryOptions());
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
