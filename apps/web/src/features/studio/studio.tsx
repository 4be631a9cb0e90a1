'use client';

import type { StudioJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { type StudioInput, studio } from '@escena/verticals/studio/contract';
import { creditsOf, enlargeCredits } from '@escena/verticals/studio/credits';
import { readParameters } from '@escena/verticals/studio/read-parameters';
import { useToast } from '@escena/ui/toasts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { JobWatcher } from '../project/job-watcher.tsx';
import { PhotoStrip } from '../project/photo-strip.tsx';
import { StepHeading } from '../project/step-heading.tsx';
import { UploadErrors } from '../project/upload-errors.tsx';
import { useDeletePhoto } from '../project/use-delete-photo.ts';
import { isActive } from '../project/use-jobs.ts';
import { usePhotos } from '../project/use-photos.ts';
import { FileCatcher } from '../upload/file-catcher.tsx';
import { isEmpty } from './mask/mask.ts';
import { type MaskHistory, startHistory } from './mask/mask-history.ts';
import { missingOf } from './missing-of.ts';
import { NoCheckpoint } from './no-checkpoint.tsx';
import { zoomedOut } from './outpaint/margins.ts';
import { sizeOf } from './shapes.ts';
import type { PhotoUse } from './studio-actions.tsx';
import { StudioCanvas } from './studio-canvas.tsx';
import {
  canDraw,
  draftOfInput,
  firstDraft,
  inputOfDraft,
  looksAtPhoto,
  stepsOf,
  type StudioDraft,
} from './studio-draft.ts';
import { StudioHistory } from './studio-history.tsx';
import { StudioPanel } from './studio-panel.tsx';
import { useMaskStore } from './use-mask-store.ts';
import { studioJobs, useStudioJobs } from './use-studio-jobs.ts';

/** Of a file that may have been made here: its metadata stand before its pixels. */
const headBytes = 4 * 2 ** 20;

/** The general tool: pictures from words, photos changed, parts repainted or added, with any checkpoint that is installed. */
export function Studio({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('create');
  const tStudio = useTranslations('studio');
  const trpc = useTRPC();
  const showError = useErrorToast();
  const toast = useToast();
  const { data: installed } = useSuspenseQuery(trpc.checkpoints.installed.queryOptions());
  const { data: enlarging = [] } = useQuery(trpc.checkpoints.installed.queryOptions({ use: 'upscale' }));
  const { assets, uploads, selected: asset, select, add } = usePhotos(projectId);
  const { jobs, selected: job, select: selectJob, start, starting } = useStudioJobs(projectId);
  const deletePhoto = useDeletePhoto();
  const maskStore = useMaskStore(projectId);
  const [chosen, setDraft] = useState<StudioDraft>();
  const [masks, setMasks] = useState<Readonly<Record<string, MaskHistory>>>({});
  const [preparing, setPreparing] = useState(false);
  const mayEdit = useMay('edit');

  const usable = installed.filter((checkpoint) => checkpoint.usable && canDraw(checkpoint));
  const upscalers = enlarging.filter((checkpoint) => checkpoint.usable);
  // After a reload, go on from what was last asked, with other dice.
  const [last] = jobs;
  const draft =
    chosen ?? (last ? { ...draftOfInput(last.input), seed: '', variation: undefined } : firstDraft);
  const checkpoint = usable.find(({ name }) => name === draft.checkpoint) ?? usable[0];
  if (!checkpoint) return <NoCheckpoint installed={installed} />;

  const photo = asset?.width && asset.height ? { width: asset.width, height: asset.height } : undefined;
  const marked = asset && masks[asset.id];
  const mask = marked?.mask;
  const size = sizeOf({ ...draft, checkpoint, photo });
  const change = (part: Partial<StudioDraft>) => {
    setDraft({ ...draft, ...part });
    if (part.kind) selectJob(null);
  };
  const submit = async () => {
    setPreparing(true);
    try {
      const maskId =
        draft.kind === 'inpaint' && mask && asset ? await maskStore.send(mask, asset) : undefined;
      const input = inputOfDraft(draft, { checkpoint, photo, mask: maskId });
      start(input, studio.needsPhoto(input) ? asset?.id : undefined);
    } catch (error) {
      showError(error);
    } finally {
      setPreparing(false);
    }
  };
  const reuse = async (input: StudioInput, { assetId }: StudioJobView) => {
    setDraft(draftOfInput(input));
    selectJob(null);
    const before = assets.find(({ id }) => id === assetId);
    if (!before) return;
    select(before.id);
    if (input.mode.kind !== 'inpaint' || before.width === null || before.height === null) return;
    try {
      const painted = await maskStore.load(input.mode.mask, { width: before.width, height: before.height });
      setMasks((known) => ({ ...known, [before.id]: startHistory(painted) }));
    } catch (error) {
      showError(error);
    }
  };
  /** A picture that was made here tells how; any other file is a photo. */
  const take = async (files: readonly File[]) => {
    const read = await Promise.all(
      files.map(async (file) => ({
        file,
        made: readParameters(new Uint8Array(await file.slice(0, headBytes).arrayBuffer())),
      })),
    );
    const photos = read.flatMap(({ file, made }) => (made ? [] : [file]));
    if (photos.length > 0) add(photos);
    const known = read.find(({ made }) => made);
    if (!known?.made) return;
    setDraft(draftOfInput(known.made.input));
    selectJob(null);
    toast({ title: t('read'), action: { label: t('usePhoto'), run: () => add([known.file]) } });
  };
  const goOnFrom = async ({ id, width, height }: OutputView, kind: PhotoUse) => {
    try {
      const answer = await fetch(fileUrl('png', id));
      add([new File([await answer.blob()], `${t('fileName')}.png`, { type: 'image/png' })]);
      change({
        kind,
        ...(kind !== 'enlarge' && { shape: 'photo' }),
        ...(kind === 'outpaint' && { margins: zoomedOut({ width, height }, 0.25) }),
      });
    } catch (error) {
      showError(error);
    }
  };
  const busy = starting || preparing || jobs.some(isActive);
  const blocked = !mayEdit ? tStudio('viewOnly') : busy ? t('busy') : undefined;
  const missing = missingOf(draft, {
    photo: asset?.status === 'ready',
    marked: mask !== undefined && !isEmpty(mask),
  });
  const failedUploads = uploads.filter((upload) => upload.state === 'failed');

  return (
    <div className="grid flex-1 gap-x-8 gap-y-8 lg:grid-cols-[6.5rem_21rem_minmax(0,1fr)]">
      <FileCatcher onFiles={(files) => void take(files)} />
      {jobs.filter(isActive).map(({ id }) => (
        <JobWatcher key={id} jobId={id} list={studioJobs(projectId)} />
      ))}
      <PhotoStrip
        assets={assets}
        uploads={uploads}
        selectedId={looksAtPhoto(draft) ? asset?.id : undefined}
        onSelect={(id) => {
          select(id);
          change(looksAtPhoto(draft) ? { kind: draft.kind } : { kind: 'image-to-image', shape: 'photo' });
        }}
        onFiles={(files) => void take(files)}
      />
      <div className="order-last lg:order-none">
        <StudioPanel
          projectId={projectId}
          draft={draft}
          onChange={change}
          checkpoints={usable}
          checkpoint={checkpoint}
          upscalers={upscalers}
          pictures={assets.filter(({ status }) => status === 'ready')}
          hasPhoto={photo !== undefined}
          photoId={asset?.status === 'ready' ? asset.id : undefined}
          size={size}
          credits={
            draft.kind === 'enlarge'
              ? enlargeCredits(draft.upscale)
              : creditsOf({ ...size, steps: stepsOf(draft, checkpoint), images: draft.images })
          }
          onSubmit={() => void submit()}
          waitingFor={blocked ?? (missing && t(`needs.${missing}`))}
        />
      </div>
      <section aria-labelledby="step-picture" className="min-w-0 space-y-5 lg:sticky lg:top-6 lg:self-start">
        {/* On a phone the picture stands between steps 1 and 2, where the number would confuse. */}
        <StepHeading id="step-picture" number={3} className="max-lg:sr-only">
          {tStudio('picture')}
        </StepHeading>
        <UploadErrors uploads={failedUploads} />
        <StudioCanvas
          job={job}
          assets={assets}
          draft={draft}
          onChange={change}
          size={size}
          asset={asset}
          mask={marked}
          onMask={(changed) => asset && setMasks((known) => ({ ...known, [asset.id]: changed }))}
          onFiles={add}
          onDelete={() => asset && deletePhoto(asset.id)}
          sending={uploads.length > failedUploads.length}
          waitingFor={blocked}
          onReuse={(input, of) => void reuse(input, of)}
          onRun={(input, { assetId }) => start(input, assetId ?? undefined)}
          onAgain={({ input, assetId }: StudioJobView) => start(input, assetId ?? undefined)}
          onPhoto={(output, kind) => void goOnFrom(output, kind)}
        />
        {jobs.length > 0 ? <StudioHistory jobs={jobs} selectedId={job?.id} onSelect={selectJob} /> : null}
      </section>
    </div>
  );
}
