'use client';

import type { ReportView } from '@escena/api/views/report-view';
import { Button } from '@escena/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useTRPC } from '@/trpc/trpc.ts';

interface ReportRowProps {
  readonly report: ReportView;
  /** about a page of this workspace; else it is for whoever runs the installation */
  readonly own: boolean;
}

/** One report: what it says, its page, and the two ways to settle it. */
export function ReportRow({ report, own }: ReportRowProps) {
  const t = useTranslations('privacy');
  const shared = useTranslations('shared');
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useErrorToast();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.reports.pathKey() });
  const settleOwn = useMutation(trpc.reports.resolve.mutationOptions({ onError, onSettled }));
  const settleAny = useMutation(trpc.reports.resolveAny.mutationOptions({ onError, onSettled }));
  const settle = own ? settleOwn : settleAny;
  const { id, reason, text, email, createdAt, url } = report;
  return (
    <li className="space-y-2 px-4 py-3 text-sm">
      <p className="font-medium text-ink">
        {shared(`reason.${reason}`)} · {formatDay(createdAt, locale)}
      </p>
      <p className="break-words whitespace-pre-wrap text-ink">{text}</p>
      {email ? <p className="text-muted">{email}</p> : null}
      <div className="flex flex-wrap gap-2">
        {url ? (
          <Button size="small" asChild>
            <a href={url}>{t('openPage')}</a>
          </Button>
        ) : null}
        <Button size="small" onClick={() => settle.mutate({ id, takeDown: false })}>
          {t('dismiss')}
        </Button>
        <Button size="small" look="danger" onClick={() => settle.mutate({ id, takeDown: true })}>
          {t('takeDown')}
        </Button>
      </div>
    </li>
  );
}
