import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { SiteHeader } from '@/components/site-header.tsx';
import { loadProject } from '@/server/load-project.ts';
import { ProjectTitle } from './project-title.tsx';
import { ToolTabs } from './tool-tabs.tsx';

interface ProjectPageProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** What every page of a project has: its name, its tools, and its photos fetched before it is shown. */
export async function ProjectPage({ id, children }: ProjectPageProps) {
  const { trpc, queryClient } = await loadProject(id);
  await Promise.all([
    queryClient.prefetchQuery(trpc.assets.list.queryOptions({ projectId: id })),
    queryClient.prefetchQuery(trpc.workspace.current.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteHeader signedIn>
        <ProjectTitle id={id} />
        <ToolTabs projectId={id} className="ml-3 max-xl:hidden" />
      </SiteHeader>
      <main id="main" className="mx-auto flex w-full max-w-[110rem] flex-1 flex-col px-4 py-4 sm:px-6">
        {/* Smaller headers have no room for them; on a phone they take three rows. */}
        <ToolTabs
          projectId={id}
          className="mb-5 max-sm:grid max-sm:grid-cols-3 max-sm:rounded-2xl xl:hidden"
        />
        {children}
      </main>
    </HydrationBoundary>
  );
}
