'use client';

import { consentTexts, type ConsentBasis } from '@escena/core/consent';
import { tryon } from '@escena/verticals/tryon/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { useTRPC } from '@/trpc/trpc.ts';
import { JobHistory } from '../project/job-history.tsx';
import { JobWatcher } from '../project/job-watcher.tsx';
import { PhotoStrip } from '../project/photo-strip.tsx';
import { StepHeading } from '../project/step-heading.tsx';
import { UnreadyPhoto } from '../project/unready-photo.tsx';
import { UploadErrors } from '../project/upload-errors.tsx';
import { useInSight } from '../project/use-in-sight.ts';
import { useDeletePhoto } from '../project/use-delete-photo.ts';
import { isActive, useJobs } from '../project/use-jobs.ts';
import { usePhotos } from '../project/use-photos.ts';
import { DropZone } from '../upload/drop-zone.tsx';
import { FileCatcher } from '../upload/file-catcher.tsx';
import { ConsentBar } from './consent/consent-bar.tsx';
import { ConsentDialog } from './consent/consent-dialog.tsx';
import { GarmentView } from './garments/garment-view.tsx';
import { personOf } from './points/person-draft.ts';
import { type PersonShows, PersonView } from './points/person-view.tsx';
import { useModels } from './accessories/use-models.ts';
import { edit, redoEdit, startEdits, undoEdit } from './edit-history.ts';
import { TryonCanvas } from './tryon-canvas.tsx';
import { emptyTryon, thingsOf, type TryonDraft, tryonInputOf, wearsNothing } from './tryon-draft.ts';
import { accessoryOf, garmentOf, TryonPanel } from './tryon-panel.tsx';
import { usePeople } from './use-people.ts';
import { useThings } from './use-things.ts';
import { useOwnPhotos } from './own-photo/use-own-photos.ts';
import type { Sending } from './own-photo/what-is-sent.ts';
import { useErrorToast } from '@/components/use-error-toast.ts';
import { toAppError } from '@escena/core/app-error';

const purpose = 'try-on';

/** The workspace for trying on: agree, bring a photo of a person, say what they are to wear, see it on them. */
export function TryonStudio({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('tryon');
  const tStudio = useTranslations('studio');
  const trpc = useTRPC();
  const { assets, uploads, selected: asset, select, add } = usePhotos(projectId, 'person');
  const { jobs, selected: job, select: selectJob, start, starting } = useJobs('tryon', asset?.id);
  const { data: swimwear } = useQuery(trpc.privacy.swimwear.queryOptions());
  const { data: consent } = useQuery({
    ...trpc.consents.get.queryOptions({ assetId: asset?.id ?? '', purpose }),
    enabled: asset !== undefined,
  });
  const person = usePeople(asset);
  const deletePhoto = useDeletePhoto();
  const [history, setHistory] = useState(() => startEdits(emptyTryon));
  const draft = history.now;
  const setDraft = (changed: TryonDraft) => setHistory(edit(history, changed));
  const [shows, setShows] = useState<PersonShows>('points');
  const { models, add: addModels } = useModels();
  const [openId, setOpenId] = useState<string>();
  /** chosen, and sent only once somebody agreed */
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const things = useThings(projectId, (picture, as) =>
    setHistory((all) => {
      const known = all.now;
      return edit(
        all,
        as === 'garment'
          ? { ...known, garments: [...known.garments, garmentOf(picture)] }
          : { ...known, accessories: [...known.accessories, accessoryOf(picture)] },
      );
    }),
  );
  const { wholes, cutOut } = useOwnPhotos(uploads, person.know);
  const onError = useErrorToast();
  const agree = async (basis: ConsentBasis, sending: Sending) => {
    const facts = {
      purpose: 'person',
      consent: purpose,
      basis,
      words: consentTexts[purpose].version,
    } as const;
    if (sending === 'whole') return add(waiting, facts);
    for (const file of waiting)
      try {
        add([await cutOut(file, sending)], facts);
      } catch (thrown) {
        onError(toAppError(thrown));
      }
  };
  const [picture, bringPicture] = useInSight();
  const submit = () => {
    if (person.history) start(tryonInputOf(draft, personOf(person.history.now)));
    bringPicture();
  };
  const openGarment = draft.garments.find(({ id }) => id === openId);
  const openPicture = things.pictures.find(({ id }) => id === openGarment?.pictureId);
  const mayEdit = useMay('edit');
  const waitingFor = !mayEdit
    ? tStudio('viewOnly')
    : asset?.status !== 'ready'
      ? t('needsPerson')
      : consent && !consent.givenAt
        ? t('needsConsent')
        : !person.history
          ? t('lookingForPerson')
          : starting || jobs.some(isActive)
            ? t('busy')
            : wearsNothing(draft)
              ? t('needsThings')
              : undefined;
  const failedUploads = [...uploads.filter(({ state }) => state === 'failed'), ...things.failed];

  return (
    <div className="grid flex-1 gap-x-8 gap-y-8 lg:grid-cols-[6.5rem_21rem_minmax(0,1fr)]">
      <FileCatcher onFiles={setWaiting} />
      <ConsentDialog
        open={waiting.length > 0}
        file={waiting[0]}
        onClose={() => setWaiting([])}
        onAgree={(basis, sending) => void agree(basis, sending)}
      />
      {jobs.filter(isActive).map(({ id, assetId }) => (
        <JobWatcher key={id} jobId={id} list={{ assetId }} />
      ))}
      <PhotoStrip
        assets={assets}
        uploads={uploads}
        selectedId={asset?.id}
        onSelect={select}
        onFiles={setWaiting}
      />
      <div className="order-last lg:order-none">
        <TryonPanel
          draft={draft}
          onChange={(changed) => {
            setDraft(changed);
            selectJob(null);
          }}
          pictures={things.pictures}
          sending={things.sending}
          onFiles={things.add}
          onOpenGarment={(id) => {
            setOpenId(id);
            selectJob(null);
            bringPicture();
          }}
          models={models}
          onModels={addModels}
          onPlace={() => {
            setOpenId(undefined);
            setShows('pieces');
            selectJob(null);
            bringPicture();
          }}
          swimwear={swimwear?.allowed ?? false}
          credits={tryon.credits()}
          onSubmit={submit}
          waitingFor={waitingFor}
        />
      </div>
      <section
        ref={picture}
        aria-labelledby="step-picture"
        className="min-w-0 scroll-mt-4 space-y-5 lg:sticky lg:top-6 lg:self-start"
      >
        {/* On a phone the picture stands between steps 1 and 2, where the number would confuse. */}
        <StepHeading id="step-picture" number={3} className="max-lg:sr-only">
          {tStudio('picture')}
        </StepHeading>
        <UploadErrors uploads={failedUploads} />
        {asset ? (
          <>
            {asset.status === 'ready' ? (
              <TryonCanvas asset={asset} whole={wholes[asset.id]} job={job} onPhoto={() => selectJob(null)}>
                {openGarment && openPicture ? (
                  <GarmentView
                    key={openGarment.id}
                    garment={openGarment}
                    picture={openPicture}
                    wearer={person.history && { asset, body: person.history.now.body }}
                    steps={{
                      undo: history.past.length > 0 ? () => setHistory(undoEdit(history)) : undefined,
                      redo: history.future.length > 0 ? () => setHistory(redoEdit(history)) : undefined,
                    }}
                    onChange={(changed) =>
                      setDraft({
                        ...draft,
                        garments: draft.garments.map((one) => (one.id === changed.id ? changed : one)),
                      })
                    }
                    onBack={() => setOpenId(undefined)}
                  />
                ) : (
                  <PersonView
                    key={asset.id}
                    asset={asset}
                    person={person.history}
                    asFound={person.asFound}
                    onChange={person.change}
                    makeup={draft.makeup}
                    shows={shows}
                    onShow={setShows}
                    pieces={{ history, onChange: setHistory, models }}
                  />
                )}
              </TryonCanvas>
            ) : (
              <UnreadyPhoto asset={asset} onDelete={() => deletePhoto(asset.id)} />
            )}
            <ConsentBar assetId={asset.id} mayEdit={mayEdit} />
            {jobs.length > 0 ? (
              <JobHistory
                assetId={asset.id}
                jobs={jobs}
                nameOf={({ input }) => t('made', { count: thingsOf(input) })}
                selectedId={job?.id ?? null}
                onSelect={selectJob}
              />
            ) : null}
          </>
        ) : (
          <>
            <DropZone
              onFiles={setWaiting}
              disabled={uploads.length > 0}
              className="min-h-[min(60dvh,34rem)]"
            />
            <p className="text-center text-sm text-muted">{t('nobodyYet')}</p>
          </>
        )}
      </section>
    </div>
  );
}
