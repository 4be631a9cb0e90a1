'use client';

import { explain } from '@escena/verticals/explain/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { Frame } from '../project/frame.tsx';
import { JobProgress } from '../project/job-progress.tsx';
import { JobWatcher } from '../project/job-watcher.tsx';
import { PhotoStrip } from '../project/photo-strip.tsx';
import { UnreadyPhoto } from '../project/unready-photo.tsx';
import { UploadErrors } from '../project/upload-errors.tsx';
import { useDeletePhoto } from '../project/use-delete-photo.ts';
import { isActive, useJobs } from '../project/use-jobs.ts';
import { usePhotos } from '../project/use-photos.ts';
import { NoCheckpoint } from '../studio/no-checkpoint.tsx';
import { randomSeed } from '../studio/studio-draft.ts';
import { sizeOf } from '../studio/shapes.ts';
import { DropZone } from '../upload/drop-zone.tsx';
import { ErrorNotice } from '@/components/error-notice.tsx';
import { ExplainPanel, type ExplainDraft } from './explain-panel.tsx';
import { Story } from './story.tsx';

/** Diffusion shown on a person's own photo, by running it: what is kept, how it turns into noise, how it comes back. */
export function HowItWorks({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('explain');
  const trpc = useTRPC();
  const mayEdit = useMay('edit');
  const { data: installed } = useSuspenseQuery(trpc.checkpoints.installed.queryOptions());
  const { assets, uploads, selected: asset, select, add } = usePhotos(projectId);
  const { jobs, selected: job, start, starting } = useJobs('explain', asset?.id);
  const deletePhoto = useDeletePhoto();
  const [draft, setDraft] = useState<ExplainDraft>({ steps: 20, strength: 0.6 });
  const usable = installed.filter((checkpoint) => checkpoint.usable);
  const checkpoint = usable.find(({ name }) => name === draft.checkpoint) ?? usable[0];
  const size = sizeOf({ shape: 'square', own: { width: 512, height: 512 }, checkpoint, photo: undefined });
  const failedUploads = uploads.filter((upload) => upload.state === 'failed');
  const busy = starting || jobs.some(isActive);
  const ready = asset?.status === 'ready';
  return (
    <div className="grid flex-1 gap-8 lg:grid-cols-[6.5rem_minmax(0,1fr)]">
      {asset
        ? jobs
            .filter(isActive)
            .map(({ id }) => <JobWatcher key={id} jobId={id} list={{ assetId: asset.id }} />)
        : null}
      <PhotoStrip assets={assets} uploads={uploads} selectedId={asset?.id} onSelect={select} onFiles={add} />
      <div className="mx-auto w-full max-w-5xl space-y-8">
        <header className="max-w-2xl space-y-2">
          <h2 className="font-display text-3xl text-ink">{t('title')}</h2>
          <p className="text-pretty text-muted">{t('lead')}</p>
        </header>
        <UploadErrors uploads={failedUploads} />
        {!checkpoint ? (
          <NoCheckpoint installed={installed} />
        ) : !asset ? (
          <DropZone onFiles={add} disabled={uploads.length > failedUploads.length} className="min-h-80" />
        ) : !ready ? (
          <UnreadyPhoto asset={asset} onDelete={() => deletePhoto(asset.id)} />
        ) : (
          <ExplainPanel
            photo={{ source: fileUrl('display', asset.id), name: asset.name }}
            draft={draft}
            onChange={(part) => setDraft({ ...draft, ...part })}
            checkpoints={usable}
            checkpoint={checkpoint}
            credits={explain.credits(
              explain.input.parse({ ...size, steps: draft.steps, checkpoint: checkpoint.name }),
            )}
            waitingFor={!mayEdit ? t('viewOnly') : busy ? t('busy') : undefined}
            onSubmit={() =>
              start(
                explain.input.parse({
                  checkpoint: checkpoint.name,
                  steps: draft.steps,
                  strength: draft.strength,
                  seed: randomSeed(),
                  ...size,
                }),
              )
            }
          />
        )}
        {job && isActive(job) ? (
          <div className="mx-auto max-w-xl">
            <Frame width={job.input.width} height={job.input.height}>
              <JobProgress job={job} />
            </Frame>
          </div>
        ) : null}
        {job && (job.status === 'failed' || job.status === 'cancelled') ? (
          <ErrorNotice error={job.error ?? { code: 'job.cancelled' }} className="max-w-xl" />
        ) : null}
        {job && job.outputs.length > 0 ? <Story outputs={job.outputs} /> : null}
      </div>
    </div>
  );
}
