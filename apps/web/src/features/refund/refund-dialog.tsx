'use client';

import type { JobView } from '@escena/api/views/job-view';
import { Button } from '@escena/ui/button';
import { ChoiceList } from '@escena/ui/choice-list';
import { Dialog } from '@escena/ui/dialog';
import { TextArea } from '@escena/ui/text-area';
import { useToast } from '@escena/ui/toasts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { refundReasons } from './refund-reasons.ts';

interface RefundDialogProps {
  readonly job: JobView;
  readonly terms: { readonly left: number; readonly jobsPerMonth: number; readonly withinDays: number };
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** longer notes are letters */
const mostLetters = 1000;

/** Says what a refund does, asks what was wrong, and gives the credits back. */
export function RefundDialog({ job, terms, open, onOpenChange }: RefundDialogProps) {
  const t = useTranslations('refund');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const [reason, setReason] = useState<(typeof refundReasons)[number]>();
  const [note, setNote] = useState('');
  const refund = useMutation(
    trpc.jobs.refund.mutationOptions({
      onSuccess: ({ credits }) => {
        onOpenChange(false);
        toast({ title: t('done', { credits }) });
        return Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.jobs.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.workspace.current.queryKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.billing.pathKey() }),
        ]);
      },
    }),
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('explains', { credits: job.credits, pictures: job.outputs.length })}
    >
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason) refund.mutate({ id: job.id, reason, note: note.trim() || undefined });
        }}
      >
        <ChoiceList
          legend={t('what')}
          value={reason}
          onChange={setReason}
          options={refundReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <TextArea
          label={t('note')}
          maxLength={mostLetters}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p className="text-xs text-muted">
          {t('left', { left: terms.left, limit: terms.jobsPerMonth, days: terms.withinDays })}
        </p>
        {refund.error ? <ErrorNotice error={appErrorOf(refund.error)} /> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{t('keep')}</Button>
          <Button type="submit" look="primary" disabled={!reason || terms.left === 0 || refund.isPending}>
            {t('confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
