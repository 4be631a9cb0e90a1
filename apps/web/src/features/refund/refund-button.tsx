'use client';

import type { JobView } from '@escena/api/views/job-view';
import { Button } from '@escena/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/trpc.ts';
import { mayRefund } from './may-refund.ts';
import { RefundDialog } from './refund-dialog.tsx';

/** "Not good enough?" under a finished picture, for as long as it can be given back. */
export function RefundButton({ job }: { readonly job: JobView }) {
  const t = useTranslations('refund');
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const { data: terms } = useQuery(trpc.jobs.refundTerms.queryOptions());
  if (!terms || !mayRefund(job, terms.withinDays)) return null;
  return (
    <p className="text-center text-sm text-muted">
      {t('question')}{' '}
      <Button
        look="ghost"
        size="small"
        className="underline underline-offset-4"
        onClick={() => setOpen(true)}
      >
        {t('open', { credits: job.credits })}
      </Button>
      <RefundDialog job={job} terms={terms} open={open} onOpenChange={setOpen} />
    </p>
  );
}
