'use client';

import type { PrivacyTaskView } from '@escena/api/views/privacy-task-view';
import { errorCodes } from '@escena/core/error-codes';
import { Button } from '@escena/ui/button';
import { ProgressBar } from '@escena/ui/progress-bar';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatBytes, formatDay } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** One export or erasure: how far it is, its file, and the way to call it off. */
export function TaskRow({ task }: { readonly task: PrivacyTaskView }) {
  const t = useTranslations('privacy');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.privacy.pathKey() });
  const cancelMine = useMutation(trpc.privacy.cancelMine.mutationOptions({ onError, onSettled }));
  const cancelWorkspace = useMutation(trpc.privacy.cancelWorkspace.mutationOptions({ onError, onSettled }));
  const cancel = task.scope === 'person' ? cancelMine : cancelWorkspace;
  const { kind, status, downloadUntil, bytes, error } = task;
  const open = status === 'waiting' || (status === 'running' && kind === 'export');
  const words =
    kind === 'erase' && status === 'waiting'
      ? t('erasedOn', { when: task.dueAt })
      : error
        ? errorCodes[error.code].text[locale]
        : t(`status.${status}`);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <div className="min-w-0 flex-1">
        <p className="font-medium text-ink">
          {t(`task.${kind}`)} · {formatDay(task.createdAt, locale)}
        </p>
        <p className="text-muted">{words}</p>
        {open && kind === 'export' ? <ProgressBar label={t('task.export')} value={task.fraction} /> : null}
      </div>
      {downloadUntil ? (
        <Button size="small" asChild>
          <a href={`/api/privacy/exports/${task.id}`} download>
            {t('download', {
              size: formatBytes(bytes ?? 0, locale),
              day: formatDay(downloadUntil, locale),
            })}
          </a>
        </Button>
      ) : null}
      {open ? (
        <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate({ id: task.id })}>
          {t('callOff')}
        </Button>
      ) : null}
    </li>
  );
}
