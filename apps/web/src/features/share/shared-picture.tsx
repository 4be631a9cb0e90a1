'use client';

import { Button } from '@escena/ui/button';
import { CompareSlider } from '@escena/ui/compare-slider';
import { Notice } from '@escena/ui/notice';
import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ReportDialog } from './report-dialog.tsx';

interface SharedPictureProps {
  readonly token: string;
  readonly width: number;
  readonly height: number;
  /** none was taken: it was drawn from words */
  readonly hasPhoto: boolean;
}

/** A picture over the photo as it was taken, if there is one, with the words that say so, and the way to report it. */
export function SharedPicture({ token, width, height, hasPhoto }: SharedPictureProps) {
  const t = useTranslations('shared');
  const result = useTranslations('result');
  const [reporting, setReporting] = useState(false);
  const [reported, setReported] = useState(false);
  return (
    <div className="space-y-5">
      <h1 className="font-display text-3xl text-ink">{t(hasPhoto ? 'title' : 'drawnTitle')}</h1>
      {hasPhoto ? (
        <CompareSlider
          before={`/api/shared/${token}/photo`}
          after={`/api/shared/${token}/picture`}
          beforeLabel={t('photo')}
          afterLabel={t('staged')}
          label={result('slider')}
          valueText={(percent) => result('sliderValue', { percent })}
          width={width}
          height={height}
          className="rounded-card"
        />
      ) : (
        <img
          src={`/api/shared/${token}/picture`}
          alt={t('drawnTitle')}
          width={width}
          height={height}
          className="h-auto w-full rounded-card"
        />
      )}
      {hasPhoto ? (
        <Notice tone="info" title={t('disclosure')} remedy={t('disclosureMore')} />
      ) : (
        <Notice tone="info" title={t('drawnDisclosure')} remedy={t('drawnDisclosureMore')} />
      )}
      {reported ? (
        <Notice tone="info" title={t('thanks')} remedy={t('thanksMore')} />
      ) : (
        <Button look="ghost" size="small" onClick={() => setReporting(true)}>
          <Flag aria-hidden />
          {t('report')}
        </Button>
      )}
      <ReportDialog
        token={token}
        open={reporting}
        onOpenChange={setReporting}
        onSent={() => {
          setReporting(false);
          setReported(true);
        }}
      />
    </div>
  );
}
