'use client';

import type { JobView } from '@escena/api/views/job-view';
import { cn } from '@escena/ui/cn';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';

interface JobHistoryProps<Job extends JobView> {
  readonly assetId: string;
  readonly jobs: readonly Job[];
  /** what a job is called, in a word or two */
  readonly nameOf: (job: Job) => string;
  /** null: the photo itself */
  readonly selectedId: string | null;
  readonly onSelect: (jobId: string | null) => void;
}

const chip =
  'flex shrink-0 items-center gap-3 rounded-xl border border-line bg-surface py-1.5 pr-4 pl-1.5 text-left text-sm transition-colors hover:border-line-strong aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent';

/** Everything made from this photo, newest first, with the photo itself at the front. */
export function JobHistory<Job extends JobView>(props: JobHistoryProps<Job>) {
  const { assetId, jobs, nameOf, selectedId, onSelect } = props;
  const t = useTranslations('history');
  const ago = useAgo();
  const statusWords = ({ status, createdAt, refundedAt }: JobView) => {
    if (refundedAt) return t('status.refunded');
    return status === 'succeeded' ? ago(createdAt) : t(`status.${status}`);
  };
  return (
    <nav aria-label={t('title')}>
      <ul className="flex gap-2.5 overflow-x-auto p-1">
        <li>
          <button
            type="button"
            aria-pressed={selectedId === null}
            onClick={() => onSelect(null)}
            className={chip}
          >
            <Thumb src={fileUrl('thumb', assetId)} />
            <span className="font-medium text-ink">{t('photo')}</span>
          </button>
        </li>
        {jobs.map((job) => (
          <li key={job.id}>
            <button
              type="button"
              aria-pressed={job.id === selectedId}
              onClick={() => onSelect(job.id)}
              className={chip}
            >
              <Thumb
                src={job.outputs[0] ? fileUrl('result-thumb', job.outputs[0].id) : fileUrl('thumb', assetId)}
                faded={!job.outputs[0]}
              />
              <span>
                <span className="block font-medium text-ink">{nameOf(job)}</span>
                <span className="block text-xs text-muted">{statusWords(job)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Thumb({ src, faded = false }: { readonly src: string; readonly faded?: boolean }) {
  return (
    <img
      src={src}
      alt=""
      className={cn('h-10 w-14 rounded-lg bg-sunken object-cover', faded && 'opacity-50')}
    />
  );
}
