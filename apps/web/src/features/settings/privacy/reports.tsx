'use client';

import type { ReportView } from '@escena/api/views/report-view';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/section.tsx';
import { useTRPC } from '@/trpc/trpc.ts';
import { ReportRow } from './report-row.tsx';

/** What visitors reported about the workspace's pages, and for whoever runs the installation about all. */
export function Reports({ manages }: { readonly manages: boolean }) {
  const t = useTranslations('privacy');
  const trpc = useTRPC();
  const { data: ofWorkspace = [] } = useQuery(
    trpc.reports.list.queryOptions(undefined, { enabled: manages }),
  );
  const { data: ofAll } = useSuspenseQuery(trpc.reports.listAll.queryOptions());
  const known = new Set(ofWorkspace.map(({ id }) => id));
  const rows: readonly { report: ReportView; own: boolean }[] = [
    ...ofWorkspace.map((report) => ({ report, own: true })),
    ...ofAll.filter(({ id }) => !known.has(id)).map((report) => ({ report, own: false })),
  ];
  if (!manages && rows.length === 0) return null;
  return (
    <Section title={t('reports')} lead={rows.length === 0 ? t('noReports') : t('reportsLead')}>
      {rows.length > 0 ? (
        <ul className="divide-y divide-line rounded-card border border-line">
          {rows.map(({ report, own }) => (
            <ReportRow key={report.id} report={report} own={own} />
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
