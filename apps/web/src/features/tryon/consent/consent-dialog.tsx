'use client';

import type { ConsentBasis } from '@escena/core/consent';
import { consentBases, consentTexts } from '@escena/core/consent';
import { Button } from '@escena/ui/button';
import { ChoiceList } from '@escena/ui/choice-list';
import { Dialog } from '@escena/ui/dialog';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';

interface ConsentDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** @param basis on whose word; the words are those of today */
  readonly onAgree: (basis: ConsentBasis) => void;
}

/** Asked before anything is sent: what happens with the photo, and whose word it is that this may happen. */
export function ConsentDialog({ open, onClose, onAgree }: ConsentDialogProps) {
  const t = useTranslations('tryon');
  const locale = useLocale();
  const [basis, setBasis] = useState<ConsentBasis>();
  const close = () => {
    setBasis(undefined);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(stays) => !stays && close()}
      title={t('consentTitle')}
      description={t('consentLead')}
    >
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
              if (basis) onAgree(basis);
              close();
            }}
          >
            {t('agree')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
