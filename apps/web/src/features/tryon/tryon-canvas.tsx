'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { TryonJobView } from '@escena/api/views/job-view';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import type { KeptWhole } from './own-photo/use-own-photos.ts';
import { TryonResult } from './tryon-result.tsx';

interface TryonCanvasProps {
  readonly asset: AssetView;
  /** the photo that it is a part of, in this page alone */
  readonly whole: KeptWhole | undefined;
  /** undefined: the photo, to choose on */
  readonly job: TryonJobView | undefined;
  /** back to the photo */
  readonly onPhoto: () => void;
  /** the photo, to choose on */
  readonly children: ReactNode;
}

/** Step 3, the large picture: the person, the picture being made, the finished one, or what went wrong. */
export function TryonCanvas({ asset, whole, job, onPhoto, children }: TryonCanvasProps) {
  const t = useTranslations('tryon');
  const tRefund = useTranslations('refund');
  if (!job) return children;
  const again = (
    <Button size="small" look="primary" onClick={onPhoto}>
      {t('backToPerson')}
    </Button>
  );
  if (job.refundedAt)
    return (
      <Notice
        tone="info"
        title={tRefund('done', { credits: job.credits })}
        remedy={tRefund('doneRemedy')}
        className="mx-auto max-w-xl"
      >
        {again}
      </Notice>
    );
  switch (job.status) {
    case 'queued':
    case 'running':
      return (
        <Frame width={asset.width ?? 3} height={asset.height ?? 4}>
          <JobProgress job={job} />
        </Frame>
      );
    case 'succeeded':
      return <TryonResult key={job.id} job={job} asset={asset} whole={whole} onEdit={onPhoto} />;
    case 'failed':
    case 'cancelled':
      return (
        <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="mx-auto max-w-xl">
          {again}
        </ErrorNotice>
      );
  }
}
