'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { StudioJobView } from '@escena/api/views/job-view';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import { enlarged } from './outpaint/margins.ts';
import type { Size } from './shapes.ts';
import { StudioResult, type StudioResultProps } from './studio-result.tsx';
import { StudioTable, type StudioTableProps } from './studio-table.tsx';

interface StudioCanvasProps extends StudioTableProps, Omit<StudioResultProps, 'job' | 'photo'> {
  /** undefined: the table is free */
  readonly job: StudioJobView | undefined;
  readonly assets: readonly AssetView[];
  /** the same input once more */
  readonly onAgain: (job: StudioJobView) => void;
}

/** Step 3, the large picture: what is being prepared, what is being made, what was made, or what went wrong. */
export function StudioCanvas(props: StudioCanvasProps) {
  const { job, assets, onAgain } = props;
  const t = useTranslations('photos');
  const tRefund = useTranslations('refund');
  if (!job) return <StudioTable {...props} />;
  const photo = assets.find(({ id }) => id === job.assetId);
  if (job.refundedAt)
    return (
      <Notice
        tone="info"
        title={tRefund('done', { credits: job.credits })}
        remedy={tRefund('doneRemedy')}
        className="mx-auto max-w-xl"
      >
        <Button size="small" onClick={() => onAgain(job)}>
          {t('tryAgain')}
        </Button>
      </Notice>
    );
  switch (job.status) {
    case 'queued':
    case 'running': {
      const { width, height } = sizeOfResult(job, photo);
      return (
        <Frame width={width} height={height}>
          <JobProgress job={job} />
        </Frame>
      );
    }
    case 'succeeded':
      return <StudioResult key={job.id} {...props} job={job} photo={photo} />;
    case 'failed':
    case 'cancelled':
      return (
        <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="mx-auto max-w-xl">
          <Button size="small" onClick={() => onAgain(job)}>
            {t('tryAgain')}
          </Button>
        </ErrorNotice>
      );
  }
}

/** The shape that a run's pictures will have, before there are any. */
function sizeOfResult({ input }: StudioJobView, photo: AssetView | undefined): Size {
  const whole = { width: photo?.width ?? input.width, height: photo?.height ?? input.height };
  if (input.mode.kind === 'inpaint' || input.mode.kind === 'enlarge') return whole;
  return input.mode.kind === 'outpaint' ? enlarged(whole, input.mode) : input;
}
