'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { Spinner } from '@escena/ui/spinner';
import { exportFindingTexts } from '@escena/verticals/compliance/findings';
import { useQuery } from '@tanstack/react-query';
import { Download, ExternalLink } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface ExportStatusProps {
  readonly id: string;
  readonly onAnother: () => void;
}

const lookMs = 1000;

/** An export while it is made, and what came of it. */
export function ExportStatus({ id, onAnother }: ExportStatusProps) {
  const t = useTranslations('compliance');
  const locale = useLocale();
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.disclosures.get.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data && state.data.status !== 'making' ? false : lookMs) },
    ),
  );
  if (error) return <ErrorNotice error={appErrorOf(error)} />;
  if (!data || data.status === 'making')
    return (
      <p className="flex items-center gap-3 text-sm text-ink">
        <Spinner label={t('making')} /> <span aria-hidden>{t('making')}</span>
      </p>
    );
  if (data.error)
    return (
      <ErrorNotice error={data.error}>
        <Button onClick={onAnother}>{t('another')}</Button>
      </ErrorNotice>
    );
  const qr = data.files.find((file) => file.name === 'disclosure-qr.png');
  const findings = data.checks.flatMap((check) =>
    check.findings.map((finding) => ({ ...finding, file: check.file })),
  );
  return (
    <div className="space-y-4">
      <Notice tone="info" title={t('ready')} remedy={t('readyMore')}>
        <Button look="primary" asChild>
          <a href={`/api/exports/${data.id}`} download>
            <Download aria-hidden />
            {t('zip')}
          </a>
        </Button>
        <Button asChild>
          <a href={data.url} target="_blank" rel="noreferrer">
            <ExternalLink aria-hidden />
            {t('page')}
          </a>
        </Button>
      </Notice>
      <ul className="space-y-1 text-sm text-muted">
        {findings.length === 0 ? <li>{t('passed')}</li> : null}
        {findings.map(({ code, level, value = '', bound = '', file }) => (
          <li key={`${file} ${code}`} className={level === 'must' ? 'text-danger' : undefined}>
            {file}:{' '}
            {exportFindingTexts[code][locale]
              .replace('{value}', String(value))
              .replace('{bound}', String(bound))}
          </li>
        ))}
      </ul>
      {qr ? (
        // eslint-disable-next-line @next/next/no-img-element -- a file of the workspace's own, as it is
        <img
          src={fileUrl('export', qr.id)}
          alt={t('qr')}
          width={160}
          height={160}
          className="rounded-lg bg-white"
        />
      ) : null}
      <Button onClick={onAnother}>{t('another')}</Button>
    </div>
  );
}
