'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { ModelView } from '@escena/api/views/model-view';
import { Button } from '@escena/ui/button';
import { Shirt } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { StepHeading } from '../project/step-heading.tsx';
import { AccessoryFields } from './accessories/accessory-fields.tsx';
import { GarmentList } from './garments/garment-list.tsx';
import { LitBy } from './garments/lit-by.tsx';
import { type Thing, thingOfPicture, ThingsRail } from './garments/things-rail.tsx';
import { MakeupFields } from './makeup/makeup-fields.tsx';
import type { TryonDraft } from './tryon-draft.ts';

interface TryonPanelProps {
  readonly draft: TryonDraft;
  readonly onChange: (draft: TryonDraft) => void;
  /** the project's pictures that show nobody */
  readonly pictures: readonly AssetView[];
  /** pictures on their way */
  readonly sending: number;
  readonly onFiles: (files: readonly File[], as: 'garment' | 'accessory') => void;
  readonly onOpenGarment: (id: string) => void;
  /** the workspace's, for accessories */
  readonly models: readonly ModelView[];
  readonly onModels: (files: readonly File[]) => void;
  /** shows the accessories on the person */
  readonly onPlace: () => void;
  readonly swimwear: boolean;
  readonly credits: number;
  readonly onSubmit: () => void;
  /** why the button cannot be pressed now; undefined when it can */
  readonly waitingFor: string | undefined;
}

const mostGarments = 4;

/** Step 2: clothes, accessories and make-up, and the price on the button. */
export function TryonPanel(props: TryonPanelProps) {
  const { draft, onChange, pictures, sending, onFiles, onOpenGarment, swimwear } = props;
  const { models, onModels, onPlace } = props;
  const { credits, onSubmit, waitingFor } = props;
  const t = useTranslations('tryon');
  const why = useId();
  const { garments, accessories } = draft;
  const garmentIds = new Set(garments.map(({ pictureId }) => pictureId));
  const accessoryIds = new Set(accessories.map(({ id }) => id));
  const toggleGarment = ({ id, name }: Thing) => {
    if (garmentIds.has(id))
      return onChange({ ...draft, garments: garments.filter(({ pictureId }) => pictureId !== id) });
    if (garments.length < mostGarments)
      onChange({ ...draft, garments: [...garments, garmentOf({ id, name })] });
  };
  return (
    <section aria-labelledby="step-tryon" className="space-y-6">
      <StepHeading id="step-tryon" number={2}>
        {t('title')}
      </StepHeading>
      <ThingsRail
        legend={t('clothes')}
        bring={t('bring')}
        things={pictures.filter(({ id }) => !accessoryIds.has(id)).map(thingOfPicture)}
        chosen={garmentIds}
        onToggle={toggleGarment}
        sending={sending}
        onFiles={(files) => onFiles(files, 'garment')}
      />
      <GarmentList
        garments={garments}
        onChange={(changed) => onChange({ ...draft, garments: changed })}
        onOpen={onOpenGarment}
        swimwear={swimwear}
      />
      {garments.length > 0 ? (
        <LitBy checkpoint={draft.litBy} onChange={(litBy) => onChange({ ...draft, litBy })} />
      ) : null}
      <MakeupFields makeup={draft.makeup} onChange={(makeup) => onChange({ ...draft, makeup })} />
      <AccessoryFields
        accessories={accessories}
        onChange={(changed) => onChange({ ...draft, accessories: changed })}
        pictures={pictures.filter(({ id }) => !garmentIds.has(id))}
        models={models}
        sending={sending}
        onPictures={(files) => onFiles(files, 'accessory')}
        onModels={onModels}
        onPlace={onPlace}
      />
      <p className="text-xs text-muted">{t('onlyALook')}</p>
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={waitingFor !== undefined}
          aria-describedby={why}
          onClick={onSubmit}
        >
          <Shirt aria-hidden />
          {t('submit', { credits })}
        </Button>
        <p id={why} className="text-center text-xs text-muted">
          {waitingFor ?? t('onlyOnSuccess')}
        </p>
      </div>
    </section>
  );
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A picture as a garment, until its owner says what kind. */
export function garmentOf({ id, name }: Named): TryonDraft['garments'][number] {
  return { id, kind: 'top', pictureId: id, name, swimwear: false, select: {}, points: undefined };
}

/** A picture as an accessory, until its owner says what kind. */
export function accessoryOf({ id, name }: Named): TryonDraft['accessories'][number] {
  return { id, kind: 'glasses', source: { from: 'picture', pictureId: id }, name };
}
