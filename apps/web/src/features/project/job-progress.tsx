'use client';

import type { JobView } from '@escena/api/views/job-view';
import { stages } from '@escena/core/progress';
import { Button } from '@escena/ui/button';
import { ProgressBar } from '@escena/ui/progress-bar';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { formatDuration, roundEta } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

/** A picture being made: what is happening, how far, how long still, and what it looks like so far. */
export function JobProgress({ job }: { readonly job: JobView }) {
  const t = useTranslations('progress');
  const locale = useLocale();
  const trpc = useTRPC();
  const showError = useErrorToast();
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions({ onError: showError }));
  const stage = stages[job.stage][locale];
  const photo = job.assetId === null ? undefined : fileUrl('display', job.assetId);
  const picture =
    job.previewVersion === null ? photo : fileUrl('preview', job.id, { version: job.previewVersion });
  return (
    <>
      {picture ? (
        <img src={picture} alt={t('preview')} className="size-full object-cover" />
      ) : (
        <div className="size-full bg-sunken" />
      )}
      <div className="absolute inset-0 bg-linear-to-t from-black/70 via-black/10 to-transparent" />
      <div className="absolute inset-x-0 bottom-0 flex items-end gap-4 p-4 text-white sm:p-6">
        <div className="min-w-0 flex-1 space-y-2.5">
          <div className="flex items-baseline justify-between gap-3">
            <p role="status" className="truncate font-display text-lg sm:text-xl">
              {stage}
            </p>
            <p className="text-sm tabular-nums opacity-90">{t('percent', { fraction: job.fraction })}</p>
          </div>
          <ProgressBar value={job.fraction} label={t('bar')} className="bg-white/25" />
          <p className="flex min-h-5 justify-between gap-3 text-sm tabular-nums opacity-90">
            <span>
              {job.step !== null && job.steps !== null
                ? t('step', { step: job.step, steps: job.steps })
                : null}
            </span>
            <span>
              {job.etaSeconds === null
                ? null
                : t('eta', { time: formatDuration(roundEta(job.etaSeconds) * 1000, locale) })}
            </span>
          </p>
        </div>
        <Button
          look="glass"
          size="small"
          className="mb-6"
          disabled={cancel.isPending || cancel.isSuccess}
          onClick={() => cancel.mutate({ id: job.id })}
        >
          {cancel.isSuccess ? t('cancelling') : t('cancel')}
        </Button>
      </div>
    </>
  );
}
