import { toAppError } from '@escena/core/app-error';
import { appErrorOfTrpc } from '@escena/api/map-error';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { TRPCError } from '@trpc/server';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { SiteHeader } from '@/components/site-header.tsx';
import { ProjectTitle } from '@/features/projects/project-title.tsx';
import { Studio } from '@/features/studio/studio.tsx';
import { pageApi } from '@/server/page-api.ts';

interface ProjectPageProps {
  readonly params: Promise<{ readonly id: string }>;
}

const loadProject = cache(async (id: string) => {
  const api = await pageApi();
  if (api.userId === null) redirect('/');
  try {
    return { ...api, project: await api.queryClient.fetchQuery(api.trpc.projects.get.queryOptions({ id })) };
  } catch (thrown) {
    const error = thrown instanceof TRPCError ? appErrorOfTrpc(thrown) : toAppError(thrown);
    if (error.code === 'not_found') notFound();
    throw thrown;
  }
});

export async function generateMetadata({ params }: ProjectPageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ProjectPage({ params }: ProjectPageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await Promise.all([
    queryClient.prefetchQuery(trpc.assets.list.queryOptions({ projectId: id })),
    queryClient.prefetchQuery(trpc.workspace.current.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SiteHeader signedIn>
        <ProjectTitle id={id} />
      </SiteHeader>
      <main id="main" className="mx-auto flex w-full max-w-[110rem] flex-1 flex-col px-4 py-4 sm:px-6">
        <Studio projectId={id} />
      </main>
    </HydrationBoundary>
  );
}
