'use client';

import { Dialog } from '@escena/ui/dialog';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { appErrorOf } from '@/trpc/app-error-of.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { ExportList } from './export-list.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportStatus } from './export-status.tsx';

interface ExportDialogProps {
  readonly outputId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Files of a picture for a listing service: which one, what its rules ask, then the files and their page. */
export function ExportDialog({ outputId, open, onOpenChange }: ExportDialogProps) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const [madeId, setMadeId] = useState<string>();
  const check = useQuery(trpc.disclosures.check.queryOptions({ outputId }, { enabled: open }));
  const close = (next: boolean) => {
    if (!next) setMadeId(undefined);
    onOpenChange(next);
  };
  return (
    <Dialog open={open} onOpenChange={close} title={t('title')} description={t('lead')}>
      <div
        className="-mx-1 max-h-[65vh] overflow-y-auto px-1"
        tabIndex={0}
        role="group"
        aria-label={t('title')}
      >
        {check.error ? <ErrorNotice error={appErrorOf(check.error)} /> : null}
        {madeId ? <ExportStatus id={madeId} onAnother={() => setMadeId(undefined)} /> : null}
        {check.data && !madeId ? (
          <div className="space-y-5">
            <ExportForm outputId={outputId} edits={check.data.edits} onMade={setMadeId} />
            <ExportList outputId={outputId} />
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}
