'use client';

import { shippedFonts } from '@escena/typeset/shipped-fonts';
import { countLetters } from '@escena/verticals/product/configurator/choices';
import type { TextField as Field } from '@escena/verticals/product/configurator/setup';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { useTranslations } from 'next-intl';
import type { TextDraft } from './choices-draft.ts';
import { ColorOptions } from './color-options.tsx';
import { FinishField } from './finish-field.tsx';

interface TextOptionsProps {
  readonly field: Field;
  readonly draft: TextDraft;
  readonly onChange: (draft: TextDraft) => void;
}

/** Words of a shopper's own: what they say, and of font, colour and technique what there is to choose. */
export function TextOptions({ field, draft, onChange }: TextOptionsProps) {
  const t = useTranslations('embed');
  const { name, maxLength, required, fonts, colors, finishes } = field;
  const letters = countLetters(draft.text.trim());
  const hasInk = draft.finish.kind === 'print' || draft.finish.kind === 'embroidery';
  return (
    <div className="space-y-3">
      <TextField
        label={required ? name : t('optional', { name })}
        hint={t('letters', { count: letters, limit: maxLength })}
        value={draft.text}
        required={required}
        aria-invalid={letters > maxLength}
        autoComplete="off"
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
      {fonts.length > 1 ? (
        <SelectField
          label={t('font', { name })}
          value={draft.font}
          options={fonts.map((value) => ({ value, label: shippedFonts[value].label }))}
          onChange={(font) => onChange({ ...draft, font })}
        />
      ) : null}
      <FinishField
        name={name}
        finishes={finishes}
        chosen={draft.finish}
        onChange={(finish) => onChange({ ...draft, finish })}
      />
      {colors.length > 1 && hasInk ? (
        <ColorOptions
          legend={t('color', { name })}
          group={`color ${name}`}
          colors={colors}
          chosen={draft.color}
          onChoose={(color) => onChange({ ...draft, color })}
        />
      ) : null}
    </div>
  );
}
