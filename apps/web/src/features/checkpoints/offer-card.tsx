'use client';

import type {
  CheckpointTaskView,
  MachineView,
  StoredCheckpointView,
} from '@escena/api/views/checkpoint-store-view';
import { Button } from '@escena/ui/button';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { formatBytes } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { CheckpointHead } from './checkpoint-head.tsx';
import { CommandLine } from './command-line.tsx';
import { hostOf } from './host-of.ts';
import { isUnderWay, showsReport } from './task-state.ts';
import { TaskReport } from './task-report.tsx';

interface OfferCardProps {
  readonly checkpoint: StoredCheckpointView;
  readonly task: CheckpointTaskView | undefined;
  readonly storeId: string;
  readonly machine: MachineView;
}

/** A checkpoint that is described and not here: what it needs, and the way to get it. */
export function OfferCard({ checkpoint, task, storeId, machine }: OfferCardProps) {
  const t = useTranslations('checkpoints');
  const locale = useLocale();
  const { name, title, source, totalBytes, memoryBytes, origin, command } = checkpoint;
  const size = formatBytes(totalBytes, locale);
  const busy = task !== undefined && isUnderWay(task);
  const noRoom = source === 'download' && totalBytes > machine.freeBytes && !busy;
  return (
    <article className="space-y-4 rounded-card border border-line bg-surface p-5">
      <div className="flex flex-wrap items-start gap-4">
        <CheckpointHead checkpoint={checkpoint} />
        {source === 'download' && !busy && task?.status !== 'failed' ? (
          <PullButton name={name} storeId={storeId} title={title} size={size} disabled={noRoom} />
        ) : null}
      </div>
      <div className="space-y-1 text-sm text-muted">
        <p>
          {t(source === 'download' ? 'facts.download' : 'facts.makes', { size })} ·{' '}
          {t(checkpoint.measuredFigures ? 'facts.memory' : 'facts.memoryEstimate', {
            size: formatBytes(memoryBytes, locale),
          })}
        </p>
        {memoryBytes > machine.memoryBytes ? (
          <p className="text-danger">
            {t('facts.tooLarge', {
              needed: formatBytes(memoryBytes, locale),
              has: formatBytes(machine.memoryBytes, locale),
            })}
          </p>
        ) : null}
        {noRoom ? (
          <p className="text-danger">
            {t('facts.noRoom', { needed: size, free: formatBytes(machine.freeBytes, locale) })}
          </p>
        ) : null}
      </div>
      {command ? (
        <details className="text-sm">
          <summary className="w-fit text-ink underline decoration-line-strong underline-offset-4">
            {t('howTo')}
          </summary>
          <div className="mt-3 space-y-3">
            <p className="max-w-prose text-muted">{t('howToLead')}</p>
            <CommandLine command={command} />
          </div>
        </details>
      ) : null}
      {task && showsReport(task) ? (
        <TaskReport task={task} title={title} host={hostOf(origin)} hasToken={machine.hasToken} />
      ) : null}
    </article>
  );
}

interface PullButtonProps {
  readonly name: string;
  readonly storeId: string;
  readonly title: string;
  readonly size: string;
  readonly disabled: boolean;
}

function PullButton({ name, storeId, title, size, disabled }: PullButtonProps) {
  const t = useTranslations('checkpoints');
  const trpc = useTRPC();
  const onError = useErrorToast();
  const pull = useMutation(trpc.checkpoints.pull.mutationOptions({ onError }));
  return (
    <Button
      aria-label={t('pullFor', { title, size })}
      disabled={disabled || pull.isPending}
      onClick={() => pull.mutate({ name, storeId })}
    >
      <Download aria-hidden /> {t('pull', { size })}
    </Button>
  );
}
