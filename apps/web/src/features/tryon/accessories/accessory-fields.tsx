'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { ModelView } from '@escena/api/views/model-view';
import { Button } from '@escena/ui/button';
import { Move } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import { PendingModel } from '../../staging/editor/panel/pending-model.tsx';
import { acceptedFiles } from '../../upload/accepted-files.ts';
import { thingOfPicture, ThingsRail } from '../garments/things-rail.tsx';
import type { AccessoryDraft } from '../tryon-draft.ts';
import { AccessoryList } from './accessory-list.tsx';

interface AccessoryFieldsProps {
  readonly accessories: readonly AccessoryDraft[];
  readonly onChange: (accessories: readonly AccessoryDraft[]) => void;
  /** pictures that nothing else is made of */
  readonly pictures: readonly AssetView[];
  readonly models: readonly ModelView[];
  readonly sending: number;
  readonly onPictures: (files: readonly File[]) => void;
  readonly onModels: (files: readonly File[]) => void;
  /** shows them on the person, to be placed by hand */
  readonly onPlace: () => void;
}

const modelFiles = '.glb,.gltf,model/gltf-binary,model/gltf+json';
const isModelFile = ({ name, type }: File) => /\.(glb|gltf)$/i.test(name) || type.startsWith('model/');

/** Glasses, hats, jewellery and bags: from a picture or a 3D model, what each is, and the way to place them by hand. */
export function AccessoryFields(props: AccessoryFieldsProps) {
  const { accessories, onChange, pictures, models, sending, onPictures, onModels, onPlace } = props;
  const t = useTranslations('tryon');
  const chosen = new Set(accessories.map(({ id }) => id));
  const things = [
    ...pictures.map((picture) => ({
      ...thingOfPicture(picture),
      source: { from: 'picture' as const, pictureId: picture.id },
    })),
    ...models.filter(({ status }) => status === 'ready').map(thingOfModel),
  ];
  // One that was read long ago and cannot be used is another page's business.
  const pending = models.filter(({ status }) => status === 'checking' || status === 'needs-size');
  return (
    <details className="space-y-3" open={accessories.length > 0}>
      <summary className="cursor-pointer text-sm font-medium text-ink">{t('accessories')}</summary>
      <ThingsRail
        legend={t('whichAccessories')}
        bring={t('bring')}
        accept={`${acceptedFiles},${modelFiles}`}
        things={things}
        chosen={chosen}
        onToggle={({ id, name, source }) =>
          onChange(
            chosen.has(id)
              ? accessories.filter((one) => one.id !== id)
              : [...accessories, { id, kind: 'glasses', source, name }],
          )
        }
        sending={sending}
        onFiles={(files) => {
          const brought = files.filter(isModelFile);
          const rest = files.filter((file) => !isModelFile(file));
          if (brought.length > 0) onModels(brought);
          if (rest.length > 0) onPictures(rest);
        }}
      />
      <p className="text-xs text-muted">{t('picturesOrModels')}</p>
      {pending.map((model) => (
        <PendingModel key={model.id} model={model} />
      ))}
      <AccessoryList accessories={accessories} onChange={onChange} />
      {accessories.length > 0 ? (
        <Button size="small" onClick={onPlace}>
          <Move aria-hidden />
          {t('placeByHand')}
        </Button>
      ) : null}
    </details>
  );
}

function thingOfModel({ id, name, hasThumb }: ModelView) {
  const thumb = hasThumb ? fileUrl('model-thumb', id) : undefined;
  return { id, name, thumb, source: { from: 'model' as const, modelId: id } };
}
