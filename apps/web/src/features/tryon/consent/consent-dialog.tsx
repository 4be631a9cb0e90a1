'use client';

import type { ConsentBasis } from '@escena/core/consent';
import { consentBases, consentTexts } from '@escena/core/consent';
import { Button } from '@escena/ui/button';
import { ChoiceList } from '@escena/ui/choice-list';
import { cn } from '@escena/ui/cn';
import { Dialog } from '@escena/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Sending } from '../own-photo/what-is-sent.ts';
import { SendChoice } from './send-choice.tsx';

interface ConsentDialogProps {
  readonly open: boolean;
  /** what is to be sent; undefined: it was, long ago */
  readonly file?: File | undefined;
  readonly onClose: () => void;
  /** @param basis on whose word; the words are those of today. @param sending how much of the photo may leave */
  readonly onAgree: (basis: ConsentBasis, sending: Sending) => void;
}

/** Asked before anything is sent: what happens with the photo, and whose word it is that this may happen. */
export function ConsentDialog({ open, file, onClose, onAgree }: ConsentDialogProps) {
  const t = useTranslations('tryon');
  const locale = useLocale();
  const [basis, setBasis] = useState<ConsentBasis>();
  const [sending, setSending] = useState<Sending>('whole');
  const close = () => {
    setBasis(undefined);
    setSending('whole');
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && close()}
      wide={file !== undefined}
      title={t('consentTitle')}
      description={t('consentLead')}
    >
      <div className={cn('grid gap-x-8 gap-y-6', file && 'md:grid-cols-2')}>
        {file ? <SendChoice file={file} value={sending} onChange={setSending} /> : null}
        <div className="space-y-5">
          <p className="rounded-xl bg-sunken p-4 text-sm text-ink">{consentTexts['try-on'].text[locale]}</p>
          <ChoiceList
            legend={t('whoseWord')}
            value={basis}
            onChange={setBasis}
            options={consentBases.map((value) => ({ value, label: t(`basis.${value}`) }))}
          />
          <p className="text-xs text-muted">{t('afterADay')}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t('notNow')}</Button>
            <Button
              look="primary"
              disabled={basis === undefined}
              onClick={() => {
                if (basis) onAgree(basis, sending);
                close();
              }}
            >
              {t('agree')}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
