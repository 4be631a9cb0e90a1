'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { StagingJobView } from '@escena/api/views/job-view';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { fileUrl } from '@/components/file-url.ts';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import { JobResult } from '../staging/job-result.tsx';

interface ViewsResultProps {
  /** one for each photo of the room, in their order */
  readonly jobs: readonly StagingJobView[];
  readonly assets: readonly AssetView[];
  /** the whole room once more, with other dice */
  readonly onAgain: () => void;
  readonly onEdit: (assetId: string) => void;
}

/** The room's pictures, one at a time: flip between the photos to see the same furniture from each. */
export function ViewsResult({ jobs, assets, onAgain, onEdit }: ViewsResultProps) {
  const t = useTranslations('together');
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, jobs.length - 1);
  const job = jobs[at];
  const asset = assets.find(({ id }) => id === job?.assetId);
  if (!job || !asset) return null;
  const flip = (by: number) => setChosen((at + by + jobs.length) % jobs.length);
  return (
    <div className="space-y-4">
      <div className="flex items-center justify-center gap-2">
        <Button size="small" look="ghost" aria-label={t('previous')} onClick={() => flip(-1)}>
          <ChevronLeft aria-hidden />
        </Button>
        <ul className="flex gap-2.5 overflow-x-auto p-1">
          {jobs.map(({ id, assetId, outputs }, k) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={k === at}
                aria-label={t('photo', { number: k + 1 })}
                onClick={() => setChosen(k)}
                className={cn(
                  'block h-14 w-20 overflow-hidden rounded-lg border border-line',
                  k === at && 'border-accent ring-2 ring-accent',
                )}
              >
                <img
                  src={outputs[0] ? fileUrl('result-thumb', outputs[0].id) : fileUrl('thumb', assetId)}
                  alt=""
                  className={cn('size-full object-cover', !outputs[0] && 'opacity-50')}
                />
              </button>
            </li>
          ))}
        </ul>
        <Button size="small" look="ghost" aria-label={t('next')} onClick={() => flip(1)}>
          <ChevronRight aria-hidden />
        </Button>
      </div>
      <ViewPicture key={job.id} job={job} asset={asset} onAgain={onAgain} onEdit={() => onEdit(asset.id)} />
    </div>
  );
}

interface ViewPictureProps {
  readonly job: StagingJobView;
  readonly asset: AssetView;
  readonly onAgain: () => void;
  readonly onEdit: () => void;
}

function ViewPicture({ job, asset, onAgain, onEdit }: ViewPictureProps) {
  const frame = { width: asset.width ?? 4, height: asset.height ?? 3 };
  if (job.status === 'queued' || job.status === 'running')
    return (
      <Frame {...frame}>
        <JobProgress job={job} />
      </Frame>
    );
  if (job.status === 'succeeded' && !job.refundedAt)
    return <JobResult job={job} asset={asset} onAgain={onAgain} onEdit={onEdit} />;
  return (
    <div className="space-y-4">
      <Frame {...frame}>
        <img
          src={fileUrl('display', asset.id)}
          alt={asset.name}
          className="size-full object-cover opacity-40"
        />
      </Frame>
      {job.refundedAt ? null : (
        <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="mx-auto max-w-xl" />
      )}
    </div>
  );
}
