'use client';

import type { PlaceKind, TextField as Field } from '@escena/verticals/product/configurator/setup';
import { Segmented } from '@escena/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ChoicesDraft, PictureDraft } from './choices-draft.ts';
import { PictureOptions } from './picture-options.tsx';
import { TextOptions } from './text-options.tsx';

interface PlaceOptionsProps {
  readonly field: Field;
  readonly choices: ChoicesDraft;
  /** where files go; absent where nobody may send one */
  readonly uploads: string | undefined;
  readonly onChange: (choices: ChoicesDraft) => void;
}

/** What goes in a place of the product: words, or where the shop allows it a picture of the shopper's own. */
export function PlaceOptions({ field, choices, uploads, onChange }: PlaceOptionsProps) {
  const t = useTranslations('embed');
  const { name, allows } = field;
  const { [name]: words } = choices.texts;
  const { [name]: picture } = choices.pictures;
  const [kind, setKind] = useState<PlaceKind>(() => picture?.kind ?? allows[0] ?? 'text');
  const { [name]: _taken, ...others } = choices.pictures;
  const setPicture = (draft: PictureDraft | undefined) =>
    onChange({ ...choices, pictures: draft ? { ...others, [name]: draft } : others });
  return (
    <div className="space-y-3">
      {allows.length > 1 ? (
        <Segmented
          legend={t('content', { name })}
          value={kind}
          options={allows.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(chosen) => {
            setKind(chosen);
            if (picture) setPicture(undefined);
          }}
        />
      ) : null}
      {kind !== 'text' ? (
        <PictureOptions
          key={kind}
          field={field}
          kind={kind}
          draft={picture}
          uploads={uploads}
          onChange={setPicture}
        />
      ) : words ? (
        <TextOptions
          field={field}
          draft={words}
          onChange={(changed) => onChange({ ...choices, texts: { ...choices.texts, [name]: changed } })}
        />
      ) : null}
    </div>
  );
}
