'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { ProductJobView } from '@escena/api/views/job-view';
import type { Selection } from '@escena/verticals/product/selection';
import { Button } from '@escena/ui/button';
import { Notice } from '@escena/ui/notice';
import { useTranslations } from 'next-intl';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import { UnreadyPhoto } from '../project/unready-photo.tsx';
import { CutOutView } from './cut-out/cut-out-view.tsx';
import type { PartDraft, ProductDraft } from './product-draft.ts';
import { ProductResult } from './product-result.tsx';
import type { WordsDraft } from './words/words-draft.ts';

interface ProductCanvasProps {
  readonly asset: AssetView;
  /** undefined: the photo and its cut-out */
  readonly job: ProductJobView | undefined;
  readonly draft: ProductDraft;
  readonly part: PartDraft;
  readonly onMarks: (marks: Selection) => void;
  /** whose place is shown */
  readonly words: WordsDraft | undefined;
  readonly onWords: (words: WordsDraft) => void;
  readonly onPhoto: () => void;
  readonly onAgain: (job: ProductJobView) => void;
  readonly onDelete: () => void;
}

/** Step 3, the large picture: the product being chosen, the pictures being made, the finished ones, or what went wrong. */
export function ProductCanvas(props: ProductCanvasProps) {
  const { asset, job, draft, part, onMarks, words, onWords, onPhoto, onAgain, onDelete } = props;
  const t = useTranslations('product');
  const tPhotos = useTranslations('photos');
  const tRefund = useTranslations('refund');
  if (asset.status !== 'ready') return <UnreadyPhoto asset={asset} onDelete={onDelete} />;
  if (!job)
    return (
      <CutOutView
        key={`${asset.id}-${part.id}`}
        asset={asset}
        draft={draft}
        part={part}
        onMarks={onMarks}
        words={words}
        onWords={onWords}
        onDelete={onDelete}
      />
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
          {tPhotos('tryAgain')}
        </Button>
      </Notice>
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
      return <ProductResult key={job.id} job={job} asset={asset} onEdit={onPhoto} />;
    case 'failed':
    case 'cancelled':
      return (
        <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="mx-auto max-w-xl">
          {job.error?.code.startsWith('product.') ? (
            <Button size="small" look="primary" onClick={onPhoto}>
              {t('markProduct')}
            </Button>
          ) : null}
          <Button size="small" onClick={() => onAgain(job)}>
            {tPhotos('tryAgain')}
          </Button>
        </ErrorNotice>
      );
  }
}
