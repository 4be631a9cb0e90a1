'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { formatCount } from '@/components/format.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { Section } from '@/components/section.tsx';

/** Every change of the balance, newest first, with what was left after it. */
export function CreditHistory() {
  const t = useTranslations('billing');
  const format = useFormatter();
  const locale = useLocale();
  const trpc = useTRPC();
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    trpc.billing.history.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const lines = data.pages.flatMap((page) => page.lines);
  return (
    <Section title={t('history')} lead={t('historyLead')}>
      {lines.length === 0 ? (
        <p className="text-sm text-muted">{t('noHistory')}</p>
      ) : (
        <div className="overflow-x-auto rounded-card border border-line bg-surface">
          <table className="w-full text-sm">
            <thead className="text-left text-muted">
              <tr>
                <th scope="col" className="px-4 py-3 font-medium">
                  {t('date')}
                </th>
                <th scope="col" className="px-4 py-3 font-medium">
                  {t('what')}
                </th>
                <th scope="col" className="px-4 py-3 text-right font-medium">
                  {t('change')}
                </th>
                <th scope="col" className="px-4 py-3 text-right font-medium">
                  {t('balanceAfter')}
                </th>
              </tr>
            </thead>
            <tbody className="text-ink">
              {lines.map(({ id, kind, credits, balance, projectId, createdAt }) => (
                <tr key={id} className="border-t border-line">
                  <td className="px-4 py-3 whitespace-nowrap text-muted">
                    {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
                  </td>
                  <td className="px-4 py-3">
                    {t(`kind.${kind}`)}
                    {projectId ? (
                      <Link
                        href={`/projects/${projectId}`}
                        className="ml-2 text-muted underline underline-offset-4 hover:text-ink"
                      >
                        {t('toProject')}
                      </Link>
                    ) : null}
                  </td>
                  <td className={cn('px-4 py-3 text-right tabular-nums', credits > 0 && 'text-good')}>
                    {credits > 0 ? '+' : '−'}
                    {formatCount(Math.abs(credits), locale)}
                  </td>
                  <td className="px-4 py-3 text-right tabular-nums">{formatCount(balance, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      ) : null}
    </Section>
  );
}
