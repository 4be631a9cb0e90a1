'use client';

import { Button } from '@escena/ui/button';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Section } from '@/components/section.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { type AuditChoice, AuditFilters, toQuery } from './audit-filters.tsx';
import { actionWords } from './action-words.ts';

const everything: AuditChoice = { userId: '', action: '', from: '', to: '' };

/** Who did what, newest first. */
export function AuditPage() {
  const t = useTranslations('audit');
  const format = useFormatter();
  const trpc = useTRPC();
  const [choice, setChoice] = useState(everything);
  const members = useQuery(trpc.members.list.queryOptions());
  const filter = toQuery(choice);
  const { data, error, isPending, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(filter, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const download = `/settings/audit/export?${new URLSearchParams(
    Object.entries(filter).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  )}`;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <AuditFilters choice={choice} onChange={setChoice} members={members.data?.members ?? []} />
      <Button asChild>
        <a href={download} download>
          <Download aria-hidden />
          {t('export')}
        </a>
      </Button>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink">
        {t('disclosures')}
        {(['csv', 'json'] as const).map((kind) => (
          <a key={kind} href={`/settings/audit/disclosures?format=${kind}`} download className="underline">
            {kind.toUpperCase()}
          </a>
        ))}
      </p>
      {error ? <ErrorNotice error={appErrorOf(error)} /> : null}
      {!isPending && !error && entries.length === 0 ? (
        <p className="text-sm text-muted">{t('none')}</p>
      ) : null}
      {entries.length > 0 ? (
        <div className="overflow-x-auto rounded-card border border-line bg-surface">
          <table className="w-full text-sm">
            <thead className="text-left text-muted">
              <tr>
                {(['when', 'who', 'what', 'where'] as const).map((name) => (
                  <th key={name} scope="col" className="px-4 py-3 font-medium">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="text-ink">
              {entries.map(({ id, at, user, action, targetId, apiKeyId, ip, detail }) => (
                <tr key={id} className="border-t border-line align-top">
                  <td className="px-4 py-3 whitespace-nowrap text-muted">
                    {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })}
                  </td>
                  <td className="px-4 py-3">
                    {user?.name ?? user?.email ?? t('nobody')}
                    {apiKeyId ? <span className="block text-xs text-muted">{t('byKey')}</span> : null}
                  </td>
                  <td className="px-4 py-3">
                    {actionWords(t, action)}
                    <span className="block text-xs break-all text-muted">{facts(targetId, detail)}</span>
                  </td>
                  <td className="px-4 py-3 whitespace-nowrap text-muted">{ip ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      ) : null}
    </Section>
  );
}

/** What it was done to, and the small facts, as they are written down. */
function facts(targetId: string | null, detail: unknown): string {
  const known = typeof detail === 'object' && detail !== null ? Object.entries(detail) : [];
  return [targetId, ...known.map(([key, value]) => `${key}: ${String(value)}`)].filter(Boolean).join(' · ');
}
