'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { StagingJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import { JobResult } from './job-result.tsx';
import { PhotoView } from './photo-view.tsx';
import { UnreadyPhoto } from '../project/unready-photo.tsx';
import { AskMarks } from './ask-marks.tsx';
import type { Corner } from './staging-draft.ts';

interface CanvasProps {
  readonly asset: AssetView;
  /** undefined: show the photo itself */
  readonly job: StagingJobView | undefined;
  readonly floor: readonly Corner[];
  readonly onFloor: (corners: readonly Corner[]) => void;
  readonly marking: boolean;
  readonly onMarking: (marking: boolean) => void;
  /** back to the photo itself */
  readonly onPhoto: () => void;
  /** what a job was unsure of is marked now, or may stand as it was found: it goes on */
  readonly onMarks: (job: StagingJobView, marks: StagingMarks) => void;
  readonly onAgain: (job: StagingJobView) => void;
  readonly onDelete: () => void;
  /** arrange furniture in this photo by hand */
  readonly onArrange: () => void;
  /** go on from the furniture of a finished picture */
  readonly onEdit: (job: StagingJobView, output: OutputView) => void;
}

/** Step 3, the large picture: the photo, the picture being made, the finished one, or what went wrong with it. */
export function Canvas(props: CanvasProps) {
  const { asset, job, onAgain, onDelete, onEdit, onMarking, onMarks, onPhoto } = props;
  const t = useTranslations('photos');
  const tRefund = useTranslations('refund');
  if (asset.status !== 'ready') return <UnreadyPhoto asset={asset} onDelete={onDelete} />;
  if (!job) return <PhotoView {...props} />;
  if (job.refundedAt)
    return (
      <div className="space-y-5">
        <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
          <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        </Frame>
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
      </div>
    );

  switch (job.status) {
    case 'queued':
    case 'running':
      return (
        <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
          <JobProgress job={job} />
        </Frame>
      );
    case 'succeeded':
      return (
        <JobResult
          key={job.id}
          job={job}
          asset={asset}
          onAgain={() => onAgain(job)}
          onEdit={(output) => onEdit(job, output)}
        />
      );
    case 'failed':
    case 'cancelled':
      if (job.error?.code === 'staging.unsure')
        return (
          <AskMarks
            key={job.id}
            job={job}
            asset={asset}
            onMarks={(marks) => onMarks(job, marks)}
            onCancel={onPhoto}
          />
        );
      return (
        <div className="space-y-5">
          <Frame width={asset.width ?? 4} height={asset.height ?? 3}>
            <img
              src={fileUrl('display', asset.id)}
              alt={asset.name}
              className="size-full object-cover opacity-40"
            />
          </Frame>
          <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="mx-auto max-w-xl">
            {job.error?.code.startsWith('staging.') ? (
              <Button size="small" look="primary" onClick={() => onMarking(true)}>
                {t('markFloor')}
              </Button>
            ) : null}
            <Button size="small" onClick={() => onAgain(job)}>
              {t('tryAgain')}
            </Button>
          </ErrorNotice>
        </div>
      );
  }
}
