'use client';

import { shippedFontNames, shippedFonts } from '@escena/typeset/shipped-fonts';
import {
  mostLetters,
  mostMegabytes,
  placeKinds,
  type TextField as Field,
} from '@escena/verticals/product/configurator/setup';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { TextField } from '@escena/ui/text-field';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ColorChoices } from '../../product/color-choices.tsx';
import { finishes, finishNameOf, finishNames } from '../../product/words/words-draft.ts';
import { SeveralField } from './several-field.tsx';

interface TextFieldsProps {
  readonly field: Field;
  readonly onChange: (field: Field) => void;
  readonly onRemove: () => void;
}

/** What shoppers may put in a place: words or a picture of theirs, how long or large, in which fonts, colours and techniques. */
export function TextFields({ field, onChange, onRemove }: TextFieldsProps) {
  const t = useTranslations('configurators');
  const tProduct = useTranslations('product');
  const change = (part: Partial<Field>) => onChange({ ...field, ...part });
  const takesWords = field.allows.includes('text');
  const takesPictures = field.allows.some((kind) => kind !== 'text');
  return (
    <fieldset className="space-y-3 rounded-card border border-line p-4">
      <legend className="px-1 text-sm font-medium text-ink">{t('text')}</legend>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_7rem]">
        <TextField
          label={t('textName')}
          value={field.name}
          maxLength={40}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {takesWords ? (
          <NumberField
            label={t('maxLength')}
            most={mostLetters}
            value={field.maxLength}
            onChange={(maxLength) => change({ maxLength })}
          />
        ) : null}
      </div>
      <SeveralField
        legend={t('allows')}
        options={placeKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        chosen={field.allows}
        onChange={(allows) => change({ allows: placeKinds.filter((kind) => allows.includes(kind)) })}
      />
      {takesPictures ? (
        <NumberField
          label={t('maxMegabytes')}
          most={mostMegabytes}
          value={field.maxMegabytes}
          onChange={(maxMegabytes) => change({ maxMegabytes })}
        />
      ) : null}
      <CheckField
        label={t('required')}
        checked={field.required}
        onChange={(required) => change({ required })}
      />
      {takesWords ? (
        <SeveralField
          legend={t('fonts')}
          options={shippedFontNames.map((value) => ({ value, label: shippedFonts[value].label }))}
          chosen={field.fonts}
          onChange={(fonts) => change({ fonts })}
        />
      ) : null}
      <SeveralField
        legend={t('finishes')}
        options={finishNames.map((value) => ({ value, label: tProduct(`finishes.${value}`) }))}
        chosen={field.finishes.map(finishNameOf)}
        onChange={(names) => change({ finishes: names.map((name) => finishes[name]) })}
      />
      <ColorChoices
        legend={t('inks')}
        chosen={field.colors}
        onChange={(colors) => {
          if (colors.length > 0) change({ colors: [...colors] });
        }}
      />
      <Button size="small" look="ghost" onClick={onRemove}>
        <Trash2 aria-hidden />
        {t('removeText', { name: field.name })}
      </Button>
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 1; anything else typed changes nothing. */
function NumberField({ label, most, value, onChange }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      type="number"
      min={1}
      max={most}
      value={value}
      onChange={({ currentTarget: { valueAsNumber } }) => {
        if (valueAsNumber >= 1 && valueAsNumber <= most) onChange(Math.round(valueAsNumber));
      }}
    />
  );
}
