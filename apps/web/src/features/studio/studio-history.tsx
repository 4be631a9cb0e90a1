'use client';

import type { StudioJobView } from '@escena/api/views/job-view';
import { cn } from '@escena/ui/cn';
import { Plus, Search, Sparkles } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useAgo } from '@/components/use-ago.ts';
import { findJobs } from './find-jobs.ts';

interface StudioHistoryProps {
  readonly jobs: readonly StudioJobView[];
  /** undefined: the table is free */
  readonly selectedId: string | undefined;
  /** null: back to the table */
  readonly onSelect: (jobId: string | null) => void;
}

const chip =
  'flex w-56 shrink-0 items-center gap-3 rounded-xl border border-line bg-surface py-1.5 pr-3 pl-1.5 text-left text-sm transition-colors hover:border-line-strong aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent';

/** From how many runs on they are looked for by words. */
const many = 6;

/** Everything that was made here, newest first, found again by its words. */
export function StudioHistory({ jobs, selectedId, onSelect }: StudioHistoryProps) {
  const t = useTranslations('create.history');
  const tHistory = useTranslations('history');
  const ago = useAgo();
  const [words, setWords] = useState('');
  const found = findJobs(jobs, words);
  const stateOf = ({ status, createdAt, refundedAt }: StudioJobView) => {
    if (refundedAt) return tHistory('status.refunded');
    return status === 'succeeded' ? ago(createdAt) : tHistory(`status.${status}`);
  };
  return (
    <nav aria-label={t('title')} className="space-y-2">
      {jobs.length >= many ? (
        <label className="flex h-9 w-full max-w-xs items-center gap-2 rounded-full border border-line bg-surface px-3 text-muted">
          <Search aria-hidden className="size-4" />
          <span className="sr-only">{t('search')}</span>
          <input
            type="search"
            placeholder={t('search')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            className="min-w-0 flex-1 bg-transparent text-sm text-ink outline-none placeholder:text-muted"
          />
        </label>
      ) : null}
      <Link
        href="/pictures"
        className="w-fit rounded text-xs text-muted underline underline-offset-2 hover:text-ink"
      >
        {t('all')}
      </Link>
      <ul className="flex gap-2.5 overflow-x-auto p-1">
        <li>
          <button
            type="button"
            aria-pressed={selectedId === undefined}
            onClick={() => onSelect(null)}
            className={cn(chip, 'h-full w-auto pl-3')}
          >
            <Plus aria-hidden className="size-4 text-muted" />
            {t('new')}
          </button>
        </li>
        {found.map((job) => (
          <li key={job.id}>
            <button
              type="button"
              aria-pressed={job.id === selectedId}
              onClick={() => onSelect(job.id)}
              className={chip}
            >
              {job.outputs[0] ? (
                <img
                  src={fileUrl('result-thumb', job.outputs[0].id)}
                  alt=""
                  className="size-11 shrink-0 rounded-lg bg-sunken object-cover"
                />
              ) : (
                <span className="grid size-11 shrink-0 place-items-center rounded-lg bg-sunken text-muted">
                  <Sparkles aria-hidden className="size-4" />
                </span>
              )}
              <span className="min-w-0">
                <span className="block truncate font-medium text-ink">
                  {job.input.prompt || t('noWords')}
                </span>
                <span className="block text-xs text-muted">
                  {t('count', { count: job.input.images })} · {stateOf(job)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && jobs.length > 0 ? <p className="text-sm text-muted">{t('notFound')}</p> : null}
    </nav>
  );
}
