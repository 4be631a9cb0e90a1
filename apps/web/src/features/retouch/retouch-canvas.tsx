'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';
import type { RetouchJobView } from '@escena/api/views/job-view';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import { UnreadyPhoto } from '../project/unready-photo.tsx';
import type { MaskHistory } from '../studio/mask/mask-history.ts';
import { MaskEditor } from '../studio/mask/mask-editor.tsx';
import type { RetouchDraft } from './retouch-draft.ts';
import { RetouchResult, type RetouchResultProps } from './retouch-result.tsx';

interface RetouchCanvasProps extends Omit<RetouchResultProps, 'job'> {
  /** undefined: the photo, to paint on */
  readonly job: RetouchJobView | undefined;
  readonly draft: RetouchDraft;
  readonly mask: MaskHistory | undefined;
  readonly onMask: (mask: MaskHistory) => void;
  readonly onPhoto: () => void;
  readonly onDelete: () => void;
}

/** Step 3, the large picture: what is meant being painted, the picture being made, the result, or what went wrong. */
export function RetouchCanvas(props: RetouchCanvasProps) {
  const { asset, job, draft, mask, onMask, onAgain, onPhoto, onDelete } = props;
  const t = useTranslations('photos');
  const tMask = useTranslations('retouch');
  const tRefund = useTranslations('refund');
  if (asset.status !== 'ready' || asset.width === null || asset.height === null)
    return <UnreadyPhoto asset={asset} onDelete={onDelete} />;
  const size = { width: asset.width, height: asset.height };
  if (!job)
    return draft.where === 'painted' ? (
      <MaskEditor
        key={asset.id}
        picture={{ ...size, sources: [fileUrl('display', asset.id), fileUrl('original', asset.id)] }}
        mask={mask}
        onMask={onMask}
      />
    ) : (
      <Frame {...size}>
        <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
      </Frame>
    );
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
    case 'running':
      return (
        <Frame {...size}>
          <JobProgress job={job} />
        </Frame>
      );
    case 'succeeded':
      return <RetouchResult key={job.id} {...props} job={job} />;
    case 'failed':
    case 'cancelled':
      return (
        <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="mx-auto max-w-xl">
          <Button size="small" look="primary" onClick={onPhoto}>
            {tMask('correct')}
          </Button>
          <Button size="small" onClick={() => onAgain(job)}>
            {t('tryAgain')}
          </Button>
        </ErrorNotice>
      );
  }
}
