'use client';

import { AppError, type SerializedAppError } from '@escena/core/app-error';
import type { ConfiguratorSetup } from '@escena/verticals/product/configurator/setup';
import type { PreviewWish } from '@escena/verticals/product/preview';
import { Spinner } from '@escena/ui/spinner';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useState } from 'react';
import type { Shown } from '../../product/preview/messages.ts';
import { ProductPicture } from '../../product/preview/product-picture.tsx';
import { usePreview } from '../../product/preview/use-preview.ts';
import { sceneBackground } from '../../product/scene-background.ts';
import { type ChoicesDraft, likelyWishes, wishOfChoices } from './choices-draft.ts';
import { PaintOptions } from './paint-options.tsx';
import { PlaceOptions } from './place-options.tsx';
import { RefusedChoice } from './refused-choice.tsx';

export interface Offer {
  readonly name: string;
  readonly setup: ConfiguratorSetup;
  /** of the photo, pixels */
  readonly width: number;
  readonly height: number;
  /** its address, and those of pictures that are set on it (an id follows) */
  readonly photo: string;
  readonly pictures: string;
  /** where a shopper's own go; absent where nobody may send one */
  readonly uploads?: string;
}

interface ConfiguratorViewProps {
  readonly offer: Offer;
  readonly choices: ChoicesDraft;
  readonly onChange: (choices: ChoicesDraft) => void;
  /** of the name: the page's own, or under one of another page */
  readonly heading: 'h1' | 'h3';
  /** what is done with the choices; told the picture, and whether anything speaks against them */
  readonly children: (state: { readonly shown: Shown | undefined; readonly refused: boolean }) => ReactNode;
}

/** Pixels of the longer side that previews are made at: a phone's width twice over. */
const previewSide = 900;

/** The product as it will look beside everything that may be chosen. */
export function ConfiguratorView(props: ConfiguratorViewProps) {
  const { offer, choices, onChange, heading: Heading, children } = props;
  const { name, setup, width, height, photo, pictures, uploads } = offer;
  const t = useTranslations('embed');
  // What cannot be shown leaves the last look standing, with the reason beside it.
  const [held, setHeld] = useState(() => wishOfChoices(setup, choices));
  const attempt = useMemo(() => tryWish(setup, choices), [setup, choices]);
  if (attempt.wish && attempt.wish !== held) setHeld(attempt.wish);
  const [ahead] = useState(() => likelyWishes(setup, choices));
  const { shown, busy, error } = usePreview({ photo, pictures, side: previewSide }, held, ahead);
  const refusal = attempt.error ?? error;
  return (
    <div className="grid gap-6 sm:grid-cols-[minmax(0,1fr)_minmax(15rem,20rem)]">
      <div
        className="relative w-full self-start overflow-hidden rounded-card bg-sunken"
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        {shown ? (
          <>
            <div aria-hidden className="absolute inset-0" style={backdrop(setup, { photo, pictures })} />
            <ProductPicture picture={shown.picture} label={t('preview', { name })} />
          </>
        ) : (
          <img src={photo} alt={name} className="absolute inset-0 size-full object-cover" />
        )}
        {busy ? (
          <span className="absolute top-3 right-3 grid size-9 place-items-center rounded-full bg-black/60 text-white">
            <Spinner label={t(shown ? 'updating' : 'preparing')} />
          </span>
        ) : null}
      </div>
      <div className="space-y-5">
        <Heading className="font-display text-2xl text-balance text-ink">{name}</Heading>
        {setup.parts
          .filter(({ paints }) => paints.length > 1)
          .map((part) => (
            <PaintOptions
              key={part.name}
              name={part.name}
              paints={part.paints}
              chosen={choices.parts[part.name]}
              onChoose={(paint) => onChange({ ...choices, parts: { ...choices.parts, [part.name]: paint } })}
            />
          ))}
        {setup.texts.map((field) => (
          <PlaceOptions
            key={field.name}
            field={field}
            choices={choices}
            uploads={uploads}
            onChange={onChange}
          />
        ))}
        {refusal ? <RefusedChoice error={refusal} /> : null}
        {children({ shown, refused: refusal !== undefined && refusal.code !== 'internal' })}
      </div>
    </div>
  );
}

interface Attempt {
  readonly wish?: PreviewWish;
  readonly error?: SerializedAppError;
}

function tryWish(setup: ConfiguratorSetup, choices: ChoicesDraft): Attempt {
  try {
    return { wish: wishOfChoices(setup, choices) };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { error: thrown.toJSON() };
  }
}

function backdrop({ scene }: ConfiguratorSetup, { photo, pictures }: Pick<Offer, 'photo' | 'pictures'>) {
  if (scene.kind === 'picture') return sceneBackground({ kind: 'photo' }, `${pictures}${scene.pictureId}`);
  // A checkerboard is for people who cut things out.
  return scene.kind === 'transparent' ? { backgroundColor: '#ffffff' } : sceneBackground(scene, photo);
}
