'use client';

import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Download, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Section } from '@/components/section.tsx';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { TaskRow } from './task-row.tsx';

interface DataSectionProps {
  readonly scope: 'person' | 'workspace';
  /** what must be typed to erase it */
  readonly words: string;
}

/** While something is being made, look again. */
const lookAgainMs = 2_000;

/** All data of a person or a workspace: take it along, or erase it, with what was asked for so far. */
export function DataSection({ scope, words }: DataSectionProps) {
  const t = useTranslations('privacy');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const [erasing, setErasing] = useState(false);
  const isMine = scope === 'person';
  const options = isMine ? trpc.privacy.tasks.queryOptions() : trpc.privacy.workspaceTasks.queryOptions();
  const { data: tasks } = useSuspenseQuery({
    ...options,
    refetchInterval: ({ state }) =>
      state.data?.some(
        ({ kind, status }) => kind === 'export' && (status === 'waiting' || status === 'running'),
      )
        ? lookAgainMs
        : false,
  });
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.privacy.pathKey() });
  const exportMine = useMutation(trpc.privacy.exportMine.mutationOptions({ onError, onSettled }));
  const exportWorkspace = useMutation(trpc.privacy.exportWorkspace.mutationOptions({ onError, onSettled }));
  const exporting = isMine ? exportMine : exportWorkspace;
  return (
    <Section title={t(`${scope}.title`)} lead={t(`${scope}.lead`)}>
      <div className="flex flex-wrap gap-2">
        <Button disabled={exporting.isPending} onClick={() => exporting.mutate()}>
          <Download aria-hidden />
          {t(`${scope}.export`)}
        </Button>
        <Button look="danger" onClick={() => setErasing(true)}>
          <Trash2 aria-hidden />
          {t(`${scope}.erase`)}
        </Button>
      </div>
      {tasks.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line">
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      <EraseDialog scope={scope} words={words} open={erasing} onOpenChange={setErasing} />
    </Section>
  );
}
