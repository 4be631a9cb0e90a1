'use client';

import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { Spinner } from '@escena/ui/spinner';
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
import type { Removal } from './use-removal.ts';
import { RetouchResult, type RetouchResultProps } from './retouch-result.tsx';

interface RetouchCanvasProps extends Omit<RetouchResultProps, 'job'> {
  /** undefined: the photo, to paint on */
  readonly job: RetouchJobView | undefined;
  readonly draft: RetouchDraft;
  readonly mask: MaskHistory | undefined;
  /** what is found to go, to be corrected; undefined: nothing is proposed */
  readonly removal: Removal | undefined;
  readonly onMask: (mask: MaskHistory) => void;
  readonly onPhoto: () => void;
  readonly onDelete: () => void;
}

/** Step 3, the large picture: what is meant being painted, the picture being made, the result, or what went wrong. */
export function RetouchCanvas(props: RetouchCanvasProps) {
  const { asset, job, draft, mask, removal, onMask, onAgain, onPhoto, onDelete } = props;
  const t = useTranslations('photos');
  const tMask = useTranslations('retouch');
  const tRefund = useTranslations('refund');
  if (asset.status !== 'ready' || asset.width === null || asset.height === null)
    return <UnreadyPhoto asset={asset} onDelete={onDelete} />;
  const size = { width: asset.width, height: asset.height };
  if (!job && removal?.state === 'none')
    return <ErrorNotice error={removal.error} className="mx-auto max-w-xl" />;
  if (!job)
    return removal?.state === 'found' || draft.where === 'painted' ? (
      <MaskEditor
        key={`${asset.id} ${draft.where}`}
        picture={{ ...size, sources: [fileUrl('display', asset.id), fileUrl('original', asset.id)] }}
        mask={mask}
        onMask={onMask}
      />
    ) : (
      <Frame {...size}>
        <img src={fileUrl('display', asset.id)} alt={asset.name} className="size-full object-cover" />
        {removal ? (
          <p className="absolute inset-x-0 bottom-0 flex items-center gap-3 bg-linear-to-t from-black/70 to-transparent p-5 text-white">
            <Spinner label="" />
            {tMask('finding')}
          </p>
        ) : null}
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
