'use client';

import type { ConfiguratorPart } from '@escena/verticals/product/configurator/setup';
import { CheckField } from '@escena/ui/check-field';
import { TextField } from '@escena/ui/text-field';
import { useTranslations } from 'next-intl';
import { ColorChoices } from '../../product/color-choices.tsx';
import { MaterialChoices } from '../../product/material-choices.tsx';
import { draftOfPaints, type PaintsDraft, paintsOf } from './paints-draft.ts';

interface PartFieldsProps {
  readonly part: ConfiguratorPart;
  readonly onChange: (part: ConfiguratorPart) => void;
}

/** What a part is called in the shop, and the colours and materials that it comes in. */
export function PartFields({ part, onChange }: PartFieldsProps) {
  const t = useTranslations('configurators');
  const tProduct = useTranslations('product');
  const { name, paints } = part;
  const draft = draftOfPaints(paints);
  const change = (changed: Partial<PaintsDraft>) => {
    const next = paintsOf({ ...draft, ...changed }, paints);
    // A part always looks like something.
    if (next.length > 0) onChange({ ...part, paints: next });
  };
  return (
    <fieldset className="space-y-3 rounded-card border border-line p-4">
      <legend className="px-1 text-sm font-medium text-ink">{t('part')}</legend>
      <TextField
        label={t('partName')}
        value={name}
        maxLength={40}
        onChange={(event) => onChange({ ...part, name: event.currentTarget.value })}
      />
      <CheckField
        label={tProduct('original')}
        checked={draft.original}
        onChange={(original) => change({ original })}
      />
      <ColorChoices
        legend={tProduct('colorsOf', { name })}
        chosen={draft.colors}
        onChange={(colors) => change({ colors })}
      />
      <MaterialChoices
        legend={tProduct('materialsOf', { name })}
        chosen={draft.materials}
        onChange={(materials) => change({ materials })}
      />
    </fieldset>
  );
}
