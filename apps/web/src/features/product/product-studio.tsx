'use client';

import type { Selection } from '@escena/verticals/product/selection';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '@/components/use-may.ts';
import { OfferButton } from '../configurator/shop/offer-button.tsx';
import { JobHistory } from '../project/job-history.tsx';
import { JobWatcher } from '../project/job-watcher.tsx';
import { PhotoStrip } from '../project/photo-strip.tsx';
import { StepHeading } from '../project/step-heading.tsx';
import { UploadErrors } from '../project/upload-errors.tsx';
import { useDeletePhoto } from '../project/use-delete-photo.ts';
import { isActive, useJobs } from '../project/use-jobs.ts';
import { usePhotos } from '../project/use-photos.ts';
import { DropZone } from '../upload/drop-zone.tsx';
import { FileCatcher } from '../upload/file-catcher.tsx';
import { ProductCanvas } from './product-canvas.tsx';
import {
  draftOfProduct,
  firstProductDraft,
  type ProductDraft,
  productInputOf,
  wholeProduct,
} from './product-draft.ts';
import { ProductPanel } from './product-panel.tsx';

/** The workspace for products: bring a photo, say what you want, see it being made and take it. */
export function ProductStudio({ projectId }: { readonly projectId: string }) {
  const t = useTranslations('product');
  const tStudio = useTranslations('studio');
  const { assets, uploads, selected: asset, select, add } = usePhotos(projectId);
  const { jobs, selected: job, select: selectJob, start, starting } = useJobs('product', asset?.id);
  const deletePhoto = useDeletePhoto();
  const [drafts, setDrafts] = useState<Readonly<Record<string, ProductDraft>>>({});
  const [markedId, setMarkedId] = useState(wholeProduct);
  const [wordsId, setWordsId] = useState<string>();
  // After a reload, go on from what was last asked of this photo.
  const last = jobs[0]?.input;
  const draft = (asset && drafts[asset.id]) ?? (last ? draftOfProduct(last) : firstProductDraft);
  const setDraft = (changed: ProductDraft) => {
    if (asset) setDrafts({ ...drafts, [asset.id]: changed });
  };
  const part = draft.parts.find(({ id }) => id === markedId) ?? draft.parts[0];
  const words = draft.decals.find(({ id }) => id === wordsId) ?? draft.decals[0];
  const setMarks = (marks: Selection) => {
    if (!part || part.id === wholeProduct) return setDraft({ ...draft, product: marks });
    const changed = { ...part, select: marks };
    setDraft({ ...draft, parts: draft.parts.map((one) => (one.id === part.id ? changed : one)) });
  };
  const mayEdit = useMay('edit');
  const waitingFor = !mayEdit
    ? tStudio('viewOnly')
    : asset?.status !== 'ready'
      ? tStudio('needsPhoto')
      : starting || jobs.some(isActive)
        ? t('busy')
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
        <ProductPanel
          draft={draft}
          onChange={setDraft}
          pictures={assets.filter(({ id, status }) => id !== asset?.id && status === 'ready')}
          markedId={markedId}
          onMark={(partId) => {
            setMarkedId(partId);
            selectJob(null);
          }}
          chosenWordsId={words?.id}
          onChooseWords={setWordsId}
          onSubmit={() => start(productInputOf(draft))}
          waitingFor={waitingFor}
        >
          {asset ? (
            <OfferButton asset={asset} draft={draft} disabled={!mayEdit || asset.status !== 'ready'} />
          ) : null}
        </ProductPanel>
      </div>
      <section aria-labelledby="step-picture" className="min-w-0 space-y-5">
        {/* On a phone the picture stands between steps 1 and 2, where the number would confuse. */}
        <StepHeading id="step-picture" number={3} className="max-lg:sr-only">
          {tStudio('picture')}
        </StepHeading>
        <UploadErrors uploads={failedUploads} />
        {asset && part ? (
          <>
            <ProductCanvas
              asset={asset}
              job={job}
              draft={draft}
              part={part}
              onMarks={setMarks}
              words={words}
              onWords={(changed) =>
                setDraft({
                  ...draft,
                  decals: draft.decals.map((one) => (one.id === changed.id ? changed : one)),
                })
              }
              onPhoto={() => selectJob(null)}
              onAgain={({ input }) => start(input)}
              onDelete={() => deletePhoto(asset.id)}
            />
            {jobs.length > 0 ? (
              <JobHistory
                assetId={asset.id}
                jobs={jobs}
                nameOf={({ outputs, status }) =>
                  t('pictures', { count: status === 'succeeded' ? outputs.length : 0 })
                }
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
