'use client';

import type { DecalFinish } from '@escena/verticals/product/decal/input';
import { SelectField } from '@escena/ui/select-field';
import { useTranslations } from 'next-intl';
import { finishNameOf } from '../../product/words/words-draft.ts';

interface FinishFieldProps {
  /** of the place */
  readonly name: string;
  readonly finishes: readonly DecalFinish[];
  readonly chosen: DecalFinish;
  readonly onChange: (finish: DecalFinish) => void;
}

/** One of a place's techniques; nothing where there is nothing to choose. */
export function FinishField({ name, finishes, chosen, onChange }: FinishFieldProps) {
  const t = useTranslations('embed');
  const tProduct = useTranslations('product');
  if (finishes.length < 2) return null;
  return (
    <SelectField
      label={t('finish', { name })}
      value={finishNameOf(chosen)}
      options={finishes.map((finish) => ({
        value: finishNameOf(finish),
        label: tProduct(`finishes.${finishNameOf(finish)}`),
      }))}
      onChange={(picked) => {
        const finish = finishes.find((one) => finishNameOf(one) === picked);
        if (finish) onChange(finish);
      }}
    />
  );
}
