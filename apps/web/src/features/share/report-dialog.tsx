'use client';

import { Button } from '@escena/ui/button';
import { ChoiceList } from '@escena/ui/choice-list';
import { Dialog } from '@escena/ui/dialog';
import { TextArea } from '@escena/ui/text-area';
import { TextField } from '@escena/ui/text-field';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { reportReasons } from './report-reasons.ts';

interface ReportDialogProps {
  readonly token: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSent: () => void;
}

/** longer texts are letters */
const mostLetters = 2000;

/** Asks a visitor what is wrong with a picture. An address is asked for only in case they want an answer. */
export function ReportDialog({ token, open, onOpenChange, onSent }: ReportDialogProps) {
  const t = useTranslations('shared');
  const trpc = useTRPC();
  const [reason, setReason] = useState<(typeof reportReasons)[number]>();
  const [text, setText] = useState('');
  const [email, setEmail] = useState('');
  const report = useMutation(trpc.shares.report.mutationOptions({ onSuccess: onSent }));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('report')} description={t('reportLead')}>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason) report.mutate({ token, reason, text, email: email.trim() || undefined });
        }}
      >
        <ChoiceList
          legend={t('what')}
          value={reason}
          onChange={setReason}
          options={reportReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <TextArea
          label={t('tell')}
          required
          maxLength={mostLetters}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {report.error ? <ErrorNotice error={appErrorOf(report.error)} /> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
          <Button type="submit" look="primary" disabled={!reason || !text.trim() || report.isPending}>
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
