'use client';

import type { CheckpointTaskView } from '@escena/api/views/checkpoint-store-view';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { ProgressBar } from '@escena/ui/progress-bar';
import { useMutation } from '@tanstack/react-query';
import { Pause, Play, RotateCw, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { fractionOf, isUnderWay } from './task-state.ts';
import { type TaskPlace, useTaskWords } from './use-task-words.ts';

interface TaskReportProps extends TaskPlace {
  readonly task: CheckpointTaskView;
  /** of the checkpoint */
  readonly title: string;
}

/** How far some work on a checkpoint is, what it came to, and the ways to steer it. */
export function TaskReport({ task, title, ...place }: TaskReportProps) {
  const t = useTranslations('checkpoints');
  const { words, failure } = useTaskWords(task, place);
  if (failure)
    return (
      <Notice tone="error" title={failure.what} remedy={failure.remedy}>
        {task.kind === 'pull' || task.kind === 'import' ? (
          <SteerButton task={task} title={title} wish="resume" look="retry" />
        ) : null}
        <SteerButton
          task={task}
          title={title}
          wish="cancel"
          look={task.kind === 'pull' ? 'cancel' : 'dismiss'}
        />
        {failure.detail ? (
          <p lang="en" className="w-full font-mono text-xs break-words text-muted">
            {failure.detail}
          </p>
        ) : null}
      </Notice>
    );
  const fraction = isUnderWay(task) ? fractionOf(task) : undefined;
  return (
    <div className="space-y-3">
      {fraction === undefined ? null : (
        <ProgressBar label={t(`task.${task.kind}`, { title })} value={fraction} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 space-y-0.5 text-sm">
          <p>
            <span role="status" className="text-ink">
              {words.state}
            </span>
            <span className="text-muted tabular-nums">
              {words.figures.map((figure) => ` · ${figure}`).join('')}
            </span>
          </p>
          {words.file ? <p className="break-words text-muted tabular-nums">{words.file}</p> : null}
        </div>
        <Steering task={task} title={title} />
      </div>
    </div>
  );
}

function Steering({ task, title }: Pick<TaskReportProps, 'task' | 'title'>) {
  const { kind, status, wish } = task;
  if (!isUnderWay(task) || wish === 'cancel' || kind === 'remove') return null;
  return (
    <div className="flex flex-wrap gap-2">
      {kind === 'pull' && status !== 'paused' && wish === null ? (
        <SteerButton task={task} title={title} wish="pause" look="pause" />
      ) : null}
      {status === 'paused' || wish === 'pause' ? (
        <SteerButton task={task} title={title} wish="resume" look="resume" />
      ) : null}
      <SteerButton task={task} title={title} wish="cancel" look="cancel" />
    </div>
  );
}

const icons = { pause: Pause, resume: Play, retry: RotateCw, cancel: X, dismiss: undefined };

interface SteerButtonProps extends Pick<TaskReportProps, 'task' | 'title'> {
  readonly wish: 'pause' | 'resume' | 'cancel';
  readonly look: keyof typeof icons;
}

function SteerButton({ task: { id }, title, wish, look }: SteerButtonProps) {
  const t = useTranslations('checkpoints');
  const trpc = useTRPC();
  const onError = useErrorToast();
  const steer = useMutation(trpc.checkpoints.steer.mutationOptions({ onError }));
  const Icon = icons[look];
  return (
    <Button
      size="small"
      aria-label={t(`${look}For`, { title })}
      disabled={steer.isPending}
      onClick={() => steer.mutate({ id, wish })}
    >
      {Icon ? <Icon aria-hidden /> : null}
      {t(look)}
    </Button>
  );
}
