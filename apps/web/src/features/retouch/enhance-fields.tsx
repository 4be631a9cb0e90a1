'use client';

import { CheckField } from '@escena/ui/check-field';
import { Segmented } from '@escena/ui/segmented';
import { useLocale, useTranslations } from 'next-intl';
import { formatShare } from '@/components/format.ts';
import { NumberSlider } from '../studio/number-slider.tsx';
import type { RetouchDraft } from './retouch-draft.ts';

interface EnhanceFieldsProps {
  readonly draft: RetouchDraft;
  readonly onChange: (draft: RetouchDraft) => void;
}

const sizes = ['1', '2', '4'] as const;
const factors = { '1': 1, '2': 2, '4': 4 } as const;

/** How far the light and its colour are evened, whether uprights are made upright, and how large it becomes. */
export function EnhanceFields({ draft, onChange }: EnhanceFieldsProps) {
  const t = useTranslations('retouch');
  const locale = useLocale();
  const { light, balance, upright, enlarge } = draft;
  return (
    <>
      {(['light', 'balance'] as const).map((name) => (
        <NumberSlider
          key={name}
          label={t(name)}
          hint={t(`${name}Hint`)}
          min={0}
          max={1}
          step={0.05}
          value={name === 'light' ? light : balance}
          text={formatShare(name === 'light' ? light : balance, locale)}
          onChange={(value) => onChange({ ...draft, [name]: value })}
        />
      ))}
      <CheckField
        label={t('upright')}
        hint={t('uprightHint')}
        checked={upright}
        onChange={(chosen) => onChange({ ...draft, upright: chosen })}
      />
      <Segmented
        legend={t('enlarge')}
        value={sizes.find((size) => factors[size] === enlarge) ?? '1'}
        options={sizes.map((value) => ({ value, label: t(`sizes.${value}`) }))}
        onChange={(chosen) => onChange({ ...draft, enlarge: factors[chosen] })}
      />
    </>
  );
}
