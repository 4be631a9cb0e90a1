import type { Metadata } from 'next';
import { ConfiguratorList } from '@/features/configurator/shop/configurator-list.tsx';
import { WidgetList } from '@/features/tryon/shop/widget-list.tsx';
import { ProjectPage } from '@/features/projects/project-page.tsx';
import { loadProject } from '@/server/load-project.ts';

interface PageProps {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { project } = await loadProject((await params).id);
  return { title: project.name };
}

export default async function ShopPage({ params }: PageProps) {
  const { id } = await params;
  const { trpc, queryClient } = await loadProject(id);
  await Promise.all([
    queryClient.prefetchQuery(trpc.configurators.list.queryOptions({ projectId: id })),
    queryClient.prefetchQuery(trpc.tryonWidgets.list.queryOptions({ projectId: id })),
  ]);
  return (
    <ProjectPage id={id}>
      <ConfiguratorList projectId={id} />
      <WidgetList projectId={id} />
    </ProjectPage>
  );
}
