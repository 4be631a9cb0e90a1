'use client';

import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@escena/api/app-router';
import { cn } from '@escena/ui/cn';
import { Notice } from '@escena/ui/notice';
import { useLocale, useTranslations } from 'next-intl';

export type CheckedFeed = inferRouterOutputs<AppRouter>['feeds']['check'];

/** What was read of a catalogue: what each column is taken for, everything that is wrong, the first rows. */
export function FeedPreview({ feed }: { readonly feed: CheckedFeed }) {
  const t = useTranslations('feeds');
  return (
    <div className="space-y-5">
      <ul aria-label={t('columnsTitle')} className="flex flex-wrap gap-2 text-sm">
        {feed.columns.map(({ name, use }) => (
          <li
            key={name}
            className={cn('rounded-full px-3 py-1', use ? 'bg-accent-soft text-ink' : 'bg-sunken text-muted')}
          >
            {name} <span aria-hidden>→</span> {t(`uses.${use ?? 'none'}`)}
          </li>
        ))}
      </ul>
      {feed.errors.length > 0 ? <FeedErrors feed={feed} /> : null}
      {feed.preview.length > 0 ? <FirstRows feed={feed} /> : null}
    </div>
  );
}

function FeedErrors({ feed: { errors, errorCount } }: { readonly feed: CheckedFeed }) {
  const t = useTranslations('feeds');
  const locale = useLocale();
  return (
    <Notice tone="error" title={t('wrong', { count: errorCount })} remedy={t('wrongRemedy')}>
      <ol
        className="max-h-64 w-full space-y-1 overflow-y-auto text-ink"
        tabIndex={0}
        aria-label={t('errors')}
      >
        {errors.map(({ line, column, reason }) => (
          <li key={`${line} ${column} ${reason.en}`}>
            <span className="font-medium">
              {column === null ? t('line', { line }) : t('lineColumn', { line, column })}
            </span>{' '}
            {reason[locale]}
          </li>
        ))}
      </ol>
    </Notice>
  );
}

function FirstRows({ feed: { preview, rowCount } }: { readonly feed: CheckedFeed }) {
  const t = useTranslations('feeds');
  return (
    // Scrolls by keyboard as well.
    <div
      tabIndex={0}
      role="region"
      aria-label={t('firstRows')}
      className="overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className="w-full text-left text-sm">
        <caption className="px-4 py-3 text-left text-muted">{t('rows', { count: rowCount })}</caption>
        <thead className="text-muted">
          <tr className="border-y border-line">
            {(['sku', 'title', 'image', 'override'] as const).map((use) => (
              <th key={use} scope="col" className="px-4 py-2 font-medium">
                {t(`uses.${use}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, sku, title, source, overrides }) => (
            <tr key={line} className="border-b border-line last:border-0">
              <th scope="row" className="px-4 py-2 font-medium whitespace-nowrap text-ink">
                {sku}
              </th>
              <td className="px-4 py-2">{title}</td>
              <td className="max-w-56 truncate px-4 py-2 text-muted">{source}</td>
              <td className="px-4 py-2 text-muted">
                {Object.entries(overrides)
                  .map(([column, cell]) => `${column}: ${cell}`)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
