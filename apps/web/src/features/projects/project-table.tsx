'use client';

import { Button } from '@escena/ui/button';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMay } from '@/components/use-may.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { DropZone } from '@/features/upload/drop-zone.tsx';
import { FileCatcher } from '@/features/upload/file-catcher.tsx';
import { useUploadQueue } from '@/features/upload/upload-provider.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { nameFromFile } from './name-from-file.ts';
import { ProjectCard } from './project-card.tsx';
import { ThreeSteps } from './three-steps.tsx';

/** Every project of the workspace; photos dropped here become a new one. */
export function ProjectTable() {
  const t = useTranslations('projects');
  const trpc = useTRPC();
  const router = useRouter();
  const uploads = useUploadQueue();
  const showError = useErrorToast();
  const { data: projects } = useSuspenseQuery(trpc.projects.list.queryOptions());
  const create = useMutation(trpc.projects.create.mutationOptions({ onError: showError }));

  const mayEdit = useMay('edit');

  const start = (files: readonly File[]) => {
    const name = nameFromFile(files[0]?.name) ?? t('untitled');
    create.mutate(
      { name },
      {
        onSuccess: ({ id }) => {
          if (files.length > 0) uploads.add(id, files);
          router.push(`/projects/${id}`);
        },
      },
    );
  };

  if (projects.length === 0 && !mayEdit)
    return (
      <div className="space-y-3 py-24 text-center">
        <h1 className="font-display text-4xl tracking-tight text-ink">{t('nothingYet')}</h1>
        <p className="text-muted">{t('nothingYetText')}</p>
      </div>
    );

  if (projects.length === 0)
    return (
      <div className="mx-auto max-w-4xl space-y-12 py-6">
        <FileCatcher onFiles={start} />
        <div className="space-y-3 text-center">
          <h1 className="font-display text-4xl tracking-tight text-ink sm:text-5xl">{t('emptyTitle')}</h1>
          <p className="mx-auto max-w-xl text-lg text-pretty text-muted">{t('emptyLead')}</p>
        </div>
        <DropZone onFiles={start} disabled={create.isPending} />
        <ThreeSteps />
      </div>
    );

  return (
    <div className="space-y-8">
      {mayEdit ? <FileCatcher onFiles={start} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="font-display text-4xl tracking-tight text-ink">{t('title')}</h1>
        {mayEdit ? (
          <Button look="primary" disabled={create.isPending} onClick={() => start([])}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        ) : null}
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-6 gap-y-9">
        {projects.map((project) => (
          <li key={project.id}>
            <ProjectCard project={project} />
          </li>
        ))}
      </ul>
      {mayEdit ? <p className="text-sm text-muted">{t('dropHint')}</p> : null}
    </div>
  );
}
