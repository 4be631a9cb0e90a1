'use client';

import type { ModelView } from '@escena/api/views/model-view';
import type { AccessoryShape } from '@escena/verticals/tryon/propose-places';
import { useTranslations } from 'next-intl';
import { type RefObject, useId, useMemo, useRef } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import type { Picture } from '../../product/preview/messages.ts';
import { usePreview } from '../../product/preview/use-preview.ts';
import type { PersonDraft } from '../points/person-draft.ts';
import type { AccessoryDraft } from '../tryon-draft.ts';
import { isPlaced } from './placing.ts';
import { usePlaces } from './use-places.ts';
import { WornPiece } from './worn-piece.tsx';

interface AccessoryBoardProps {
  readonly accessories: readonly AccessoryDraft[];
  /** the workspace's, for their sizes */
  readonly models: readonly ModelView[];
  /** of the person, as it is shown on screens */
  readonly photo: { readonly path: string; readonly width: number; readonly height: number };
  readonly person: PersonDraft;
  readonly onChange: (accessory: AccessoryDraft) => void;
}

/** The accessories on the person as they will sit, to be dragged, sized and turned. */
export function AccessoryBoard({ accessories, models, photo, person, onChange }: AccessoryBoardProps) {
  const t = useTranslations('tryon');
  const board = useRef<HTMLDivElement>(null);
  const help = useId();
  const common = { photo, person, board, help, onChange };
  return (
    <div ref={board} role="group" aria-label={t('pieces')} className="absolute inset-0">
      <p id={help} className="sr-only">
        {t('pieceHelp')}
      </p>
      {accessories.map((accessory) => {
        const { source } = accessory;
        if (source.from === 'picture')
          return (
            <PictureOnPerson
              key={accessory.id}
              accessory={accessory}
              pictureId={source.pictureId}
              {...common}
            />
          );
        const model = models.find(({ id }) => id === source.modelId);
        return model ? (
          <ModelOnPerson key={accessory.id} accessory={accessory} model={model} {...common} />
        ) : null;
      })}
    </div>
  );
}

interface OnPersonProps extends Pick<AccessoryBoardProps, 'photo' | 'person' | 'onChange'> {
  readonly accessory: AccessoryDraft;
  readonly board: RefObject<HTMLDivElement | null>;
  readonly help: string;
}

/** Pixels of the longer side that a cut-out is worked out at. */
const pageSide = 600;
const everything = { product: {}, transparent: false, parts: [], decals: [] };

function PictureOnPerson({ pictureId, ...props }: OnPersonProps & { readonly pictureId: string }) {
  const place = { photo: fileUrl('display', pictureId), pictures: '/api/files/display/', side: pageSide };
  const { shown } = usePreview(place, everything);
  const of = useMemo(() => shown && { alpha: alphaOf(shown.picture) }, [shown]);
  return <OnPerson {...props} shown={shown?.picture} of={of} />;
}

function ModelOnPerson({ model, ...props }: OnPersonProps & { readonly model: ModelView }) {
  const { size } = model;
  const of = useMemo(() => size && { size: { width: size.width / 100, height: size.height / 100 } }, [size]);
  return <OnPerson {...props} shown={undefined} of={of ?? undefined} />;
}

interface FoundProps extends OnPersonProps {
  readonly shown: Picture | undefined;
  readonly of: AccessoryShape | undefined;
}

function OnPerson({ accessory, shown, of, photo, person, board, help, onChange }: FoundProps) {
  const t = useTranslations('tryon');
  const proposed = usePlaces(accessory, of, { photo: photo.path, person });
  const { kind, place = {} } = accessory;
  const own = proposed?.own;
  const sides = kind === 'earrings' ? (['right', 'left'] as const) : (['both'] as const);
  return sides.map((side) => {
    const said = place[side];
    const places = isPlaced(kind, said) ? said : proposed?.copies.find((copy) => copy.side === side)?.place;
    if (!places) return null;
    const name = t(`accessory.${kind}`);
    return (
      <WornPiece
        key={side}
        accessory={accessory}
        label={side === 'both' ? name : t(`earring.${side}`)}
        picture={shown && own && { shown, own }}
        places={places}
        photo={photo}
        board={board}
        help={help}
        onPlace={(changed) => onChange({ ...accessory, place: { ...place, [side]: changed } })}
        onReset={() => onChange({ ...accessory, place: { ...place, [side]: undefined } })}
      />
    );
  });
}

function alphaOf({ width, height, data }: Picture) {
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = data[4 * i + 3] ?? 0;
  return { width, height, channels: 1 as const, data: alpha };
}
