'use client';

import type { StagingJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import type { ArrangementDraft } from '@escena/verticals/staging/draft';
import { styles } from '@escena/verticals/staging/options';
import { useLocale, useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { DropZone } from '../upload/drop-zone.tsx';
import { FileCatcher } from '../upload/file-catcher.tsx';
import { Canvas } from './canvas.tsx';
import { useMay } from '@/components/use-may.ts';
import { draftOfOutput } from './editor/state/draft-of-output.ts';
import { JobHistory } from '../project/job-history.tsx';
import { JobWatcher } from '../project/job-watcher.tsx';
import { LookPanel } from './look-panel.tsx';
import { PhotoStrip } from '../project/photo-strip.tsx';
import {
  draftOfInput,
  firstDraft,
  freshDraft,
  inputOfDraft,
  type StagingDraft,
  usableMarks,
  withAnotherSeed,
  withMarks,
} from './staging-draft.ts';
import { StepHeading } from '../project/step-heading.tsx';
import { UploadErrors } from '../project/upload-errors.tsx';
import { useInSight } from '../project/use-in-sight.ts';
import { isActive, useJobs } from '../project/use-jobs.ts';
import { useDeletePhoto } from '../project/use-delete-photo.ts';
import { usePhotos } from '../project/use-photos.ts';

const nothingMarked: StagingMarks = {};

/** three.js and the catalogue come only when someone arranges by hand. */
const Editor = dynamic(async () => (await import('./editor/editor.tsx')).Editor, { ssr: false });

interface Editing {
  readonly assetId: string;
  /** what to begin with instead of the saved draft */
  readonly begin?: ArrangementDraft;
}

/** The workspace: bring a photo, say what you want, see it being made and take it. */
export function StagingStudio({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('studio');
  const locale = useLocale();
  const { assets, uploads, selected: asset, select, add } = usePhotos(projectId);
  const { jobs, selected: job, select: selectJob, start, starting } = useJobs('staging', asset?.id);
  const deletePhoto = useDeletePhoto();
  const [chosen, setDraft] = useState<StagingDraft>();
  const [marked, setMarked] = useState<Readonly<Record<string, StagingMarks>>>({});
  const [markingId, setMarkingId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing>();
  const [picture, bringPicture] = useInSight();
  // After a reload, go on from what was last asked of this photo.
  const last = jobs[0]?.input;
  const draft = chosen ?? (last ? draftOfInput(last) : firstDraft);
  const marks = (asset && marked[asset.id]) ?? (last ? usableMarks(last) : nothingMarked);
  const setMarks = (changed: StagingMarks) => asset && setMarked({ ...marked, [asset.id]: changed });

  const mark = (marking: boolean) => {
    setMarkingId(marking && asset ? asset.id : null);
    if (marking) selectJob(null);
  };
  const submit = () => {
    setMarkingId(null);
    start(inputOfDraft(draft, marks));
    bringPicture();
  };
  const edit = (from?: { job: StagingJobView; output: OutputView }) => {
    if (!asset) return;
    setMarkingId(null);
    setEditing({ assetId: asset.id, begin: from && draftOfOutput(from.job.input, from.output) });
  };
  const busy = starting || jobs.some(isActive);
  const mayEdit = useMay('edit');
  const waitingFor = !mayEdit
    ? t('viewOnly')
    : asset?.status !== 'ready'
      ? t('needsPhoto')
      : busy
        ? t('busy')
        : undefined;
  const failedUploads = uploads.filter((upload) => upload.state === 'failed');
  const sending = uploads.length > failedUploads.length;

  return (
    <div className="grid flex-1 gap-x-8 gap-y-8 lg:grid-cols-[6.5rem_21rem_minmax(0,1fr)]">
      <FileCatcher onFiles={add} />
      {jobs.filter(isActive).map(({ id, assetId }) => (
        <JobWatcher key={id} jobId={id} list={{ assetId }} />
      ))}
      <PhotoStrip
        more={
          assets.length > 1 ? (
            <Link
              href={`/projects/${projectId}/together`}
              className="block w-24 text-xs text-muted underline underline-offset-2 hover:text-ink"
            >
              {t('together')}
            </Link>
          ) : null
        }
        assets={assets}
        uploads={uploads}
        selectedId={asset?.id}
        onSelect={(id) => {
          setEditing(undefined);
          select(id);
        }}
        onFiles={add}
      />
      {asset && editing?.assetId === asset.id && asset.status === 'ready' ? (
        <Editor
          key={asset.id}
          asset={asset}
          begin={editing.begin}
          fresh={freshDraft(draft, marks)}
          renderer={draft.renderer}
          busy={busy ? t('busy') : undefined}
          onClose={() => setEditing(undefined)}
          onSubmit={(input) => {
            setEditing(undefined);
            start(input);
          }}
        />
      ) : (
        <>
          <div className="order-last lg:order-none">
            <LookPanel draft={draft} onChange={setDraft} onSubmit={submit} waitingFor={waitingFor} />
          </div>
          <section
            ref={picture}
            aria-labelledby="step-picture"
            className="min-w-0 scroll-mt-4 space-y-5 lg:sticky lg:top-6 lg:self-start"
          >
            {/* On a phone the picture stands between steps 1 and 2, where the number would confuse. */}
            <StepHeading id="step-picture" number={3} className="max-lg:sr-only">
              {t('picture')}
            </StepHeading>
            <UploadErrors uploads={failedUploads} />
            {asset ? (
              <>
                <Canvas
                  asset={asset}
                  job={markingId === asset.id ? undefined : job}
                  floor={marks.floor ?? []}
                  onFloor={(corners) => setMarks({ ...marks, floor: corners.map(([x, y]) => [x, y]) })}
                  onPhoto={() => selectJob(null)}
                  onMarks={(previous, changed) => {
                    setMarks(changed);
                    start(withMarks(previous.input, changed));
                  }}
                  marking={markingId === asset.id}
                  onMarking={mark}
                  onAgain={(previous) => start(withAnotherSeed(previous.input))}
                  onDelete={() => deletePhoto(asset.id)}
                  onArrange={() => edit()}
                  onEdit={(previous, output) => edit({ job: previous, output })}
                />
                {jobs.length > 0 ? (
                  <JobHistory
                    assetId={asset.id}
                    jobs={jobs}
                    nameOf={({ input }) => styles[input.style][locale]}
                    selectedId={job?.id ?? null}
                    onSelect={(jobId) => {
                      setMarkingId(null);
                      selectJob(jobId);
                    }}
                  />
                ) : null}
              </>
            ) : (
              <DropZone onFiles={add} disabled={sending} className="min-h-[min(60dvh,34rem)]" />
            )}
          </section>
        </>
      )}
    </div>
  );
}
