'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { Button } from '@escena/ui/button';
import { Segmented } from '@escena/ui/segmented';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FontField } from '../../fonts/font-field.tsx';
import { artNames, finishNames, onSurface, surfaceNames, type WordsDraft } from './words-draft.ts';

interface WordsFieldsProps {
  readonly words: WordsDraft;
  readonly onChange: (words: WordsDraft) => void;
  readonly onRemove: () => void;
  /** the other photos of the project: a logo or a picture to print is one of them */
  readonly pictures: readonly AssetView[];
}

/** Techniques whose colour is not ink's. */
const colorless = /^(foil|engraved|emboss|deboss)/;

/** Words, a logo or a print on the product: what, by which technique, on what kind of surface. */
export function WordsFields({ words, onChange, onRemove, pictures }: WordsFieldsProps) {
  const t = useTranslations('product');
  const change = (part: Partial<WordsDraft>) => onChange({ ...words, ...part });
  return (
    <fieldset className="space-y-3 rounded-card border border-line p-3">
      <legend className="px-1 text-sm font-medium text-ink">{t('words')}</legend>
      <Segmented
        legend={t('art')}
        legendHidden
        value={words.art}
        onChange={(art) => change({ art })}
        options={artNames.map((value) => ({ value, label: t(`arts.${value}`) }))}
      />
      {words.art === 'text' ? (
        <>
          <TextField
            label={t('text')}
            hint={t('textHint')}
            value={words.text}
            maxLength={80}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <FontField value={words.font} onChange={(font) => change({ font })} />
        </>
      ) : (
        <div className="space-y-1.5">
          <SelectField
            label={t('artPicture')}
            value={words.pictureId ?? ''}
            options={[
              { value: '', label: t('choosePicture') },
              ...pictures.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => change({ pictureId: id === '' ? null : id })}
          />
          <p className="text-xs text-muted">{t('artPictureHint')}</p>
        </div>
      )}
      <SelectField
        label={t('finish')}
        value={words.finish}
        options={finishNames.map((value) => ({ value, label: t(`finishes.${value}`) }))}
        onChange={(finish) => change({ finish })}
      />
      {words.art !== 'text' || colorless.test(words.finish) ? null : (
        <label className="flex items-center gap-2 text-sm text-muted">
          <input
            type="color"
            value={words.color}
            onChange={(event) => change({ color: event.currentTarget.value })}
            className="size-7 cursor-pointer rounded border border-line bg-transparent p-0.5"
          />
          {t('wordsColor')}
        </label>
      )}
      <Segmented
        legend={t('surfaceKind')}
        value={words.surface}
        onChange={(surface) => onChange(onSurface(words, surface))}
        options={surfaceNames.map((value) => ({ value, label: t(`surfaces.${value}`) }))}
      />
      {words.surface === 'mesh' ? <p className="text-xs text-muted">{t('meshHint')}</p> : null}
      <Button size="small" look="ghost" onClick={onRemove}>
        <Trash2 aria-hidden />
        {t('removeWords')}
      </Button>
    </fieldset>
  );
}
