'use client';

import type { RetouchJobView } from '@escena/api/views/job-view';
import type { OutputView } from '@escena/api/views/output-view';
import { retouch } from '@escena/verticals/retouch/contract';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { useMay } from '@/components/use-may.ts';
import { JobHistory } from '../project/job-history.tsx';
import { JobWatcher } from '../project/job-watcher.tsx';
import { PhotoStrip } from '../project/photo-strip.tsx';
import { StepHeading } from '../project/step-heading.tsx';
import { UploadErrors } from '../project/upload-errors.tsx';
import { useDeletePhoto } from '../project/use-delete-photo.ts';
import { isActive, useJobs } from '../project/use-jobs.ts';
import { usePhotos } from '../project/use-photos.ts';
import { fetchMask } from '../studio/mask/fetch-mask.ts';
import { isEmpty } from '../studio/mask/mask.ts';
import { type MaskHistory, startHistory } from '../studio/mask/mask-history.ts';
import { useMaskStore } from '../studio/use-mask-store.ts';
import { DropZone } from '../upload/drop-zone.tsx';
import { FileCatcher } from '../upload/file-catcher.tsx';
import { RetouchCanvas } from './retouch-canvas.tsx';
import { draftOfRetouch, firstRetouchDraft, type RetouchDraft, retouchInputOf } from './retouch-draft.ts';
import { RetouchPanel } from './retouch-panel.tsx';
import { useRemoval } from './use-removal.ts';

/** The workspace for retouching rooms: bring a photo, say what is to change and where, see it change. */
export function RetouchStudio({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('retouch');
  const tStudio = useTranslations('studio');
  const showError = useErrorToast();
  const { assets, uploads, selected: asset, select, add } = usePhotos(projectId);
  const { jobs, selected: job, select: selectJob, start, starting } = useJobs('retouch', asset?.id);
  const deletePhoto = useDeletePhoto();
  const maskStore = useMaskStore(projectId);
  const [chosen, setDraft] = useState<RetouchDraft>();
  const [masks, setMasks] = useState<Readonly<Record<string, MaskHistory>>>({});
  /** what was found to go, as far as a person changed it */
  const [corrected, setCorrected] = useState<Readonly<Record<string, MaskHistory>>>({});
  const [preparing, setPreparing] = useState(false);
  const mayEdit = useMay('edit');
  const last = jobs[0]?.input;
  const draft = chosen ?? (last ? draftOfRetouch(last) : firstRetouchDraft);
  const proposes = draft.edit === 'declutter' && draft.where === 'found';
  const removal = useRemoval(asset, proposes && mayEdit && asset?.status === 'ready');
  const found = removal.state === 'found' ? removal.mask : undefined;
  const history = asset && (proposes ? (corrected[asset.id] ?? found) : masks[asset.id]);
  const mask = history?.mask;
  const change = (changed: RetouchDraft) => {
    setDraft(changed);
    if (changed.where !== draft.where || changed.edit !== draft.edit) selectJob(null);
  };
  const submit = async () => {
    if (!asset) return;
    setPreparing(true);
    try {
      const painted = (proposes || draft.where === 'painted') && mask;
      const maskId = painted ? await maskStore.send(painted, asset) : undefined;
      start(retouchInputOf(draft, maskId));
    } catch (error) {
      showError(error);
    } finally {
      setPreparing(false);
    }
  };
  const again = ({ input }: RetouchJobView) => start({ ...input, seed: input.seed + 1 });
  /** What was taken goes back on the table, to paint on from. */
  const correct = async (output: OutputView) => {
    if (!asset) return;
    try {
      const taken = await fetchMask(fileUrl('mask', output.id), output);
      setMasks((known) => ({ ...known, [asset.id]: startHistory(taken) }));
      // It took a while: what was chosen since then stays.
      setDraft((now) => ({ ...(now ?? draft), where: 'painted', shade: false }));
      selectJob(null);
    } catch (error) {
      showError(error);
    }
  };
  const waitingFor = !mayEdit
    ? tStudio('viewOnly')
    : asset?.status !== 'ready'
      ? tStudio('needsPhoto')
      : starting || preparing || jobs.some(isActive)
        ? t('busy')
        : proposes && !mask
          ? t(removal.state === 'looking' ? 'finding' : 'noneFound')
          : (proposes || draft.where === 'painted') && (!mask || isEmpty(mask))
            ? t('needsPaint')
            : undefined;
  const failedUploads = uploads.filter((upload) => upload.state === 'failed');

  return (
    <div className="grid flex-1 gap-x-8 gap-y-8 lg:grid-cols-[6.5rem_21rem_minmax(0,1fr)]">
      <FileCatcher onFiles={add} />
      {jobs.filter(isActive).map(({ id, assetId }) => (
        <JobWatcher key={id} jobId={id} list={{ assetId }} />
      ))}
      <PhotoStrip assets={assets} uploads={uploads} selectedId={asset?.id} onSelect={select} onFiles={add} />
      <div className="order-last lg:order-none">
        <RetouchPanel
          draft={draft}
          onChange={change}
          credits={retouch.credits()}
          onSubmit={() => void submit()}
          waitingFor={waitingFor}
        />
      </div>
      <section aria-labelledby="step-picture" className="min-w-0 space-y-5">
        {/* On a phone the picture stands between steps 1 and 2, where the number would confuse. */}
        <StepHeading id="step-picture" number={3} className="max-lg:sr-only">
          {tStudio('picture')}
        </StepHeading>
        <UploadErrors uploads={failedUploads} />
        {asset ? (
          <>
            <RetouchCanvas
              asset={asset}
              job={job}
              draft={draft}
              mask={history}
              removal={proposes ? removal : undefined}
              onMask={(changed) =>
                (proposes ? setCorrected : setMasks)((known) => ({ ...known, [asset.id]: changed }))
              }
              onAgain={again}
              onCorrect={(output) => void correct(output)}
              onPhoto={() => selectJob(null)}
              onDelete={() => deletePhoto(asset.id)}
            />
            {jobs.length > 0 ? (
              <JobHistory
                assetId={asset.id}
                jobs={jobs}
                nameOf={({ input }) => t(`made.${input.edit.kind}`)}
                selectedId={job?.id ?? null}
                onSelect={selectJob}
              />
            ) : null}
          </>
        ) : (
          <DropZone
            onFiles={add}
            disabled={uploads.length > failedUploads.length}
            className="min-h-[min(60dvh,34rem)]"
          />
        )}
      </section>
    </div>
  );
}
