'use client';

import type { Control } from '@escena/verticals/studio/control';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NumberSlider } from './number-slider.tsx';

interface ControlFieldsProps {
  readonly controls: readonly Control[];
  /** ControlNets of the checkpoint */
  readonly most: number;
  readonly onChange: (controls: readonly Control[]) => void;
}

const maps = ['canny', 'lines', 'depth'] as const;

/** What of the photo a picture must follow: its edges, its lines or its depth. */
export function ControlFields({ controls, most, onChange }: ControlFieldsProps) {
  const t = useTranslations('create');
  const change = (at: number, part: Partial<Control>) =>
    onChange(controls.map((control, k) => (k === at ? { ...control, ...part } : control)));
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-medium text-ink">{t('controls')}</legend>
      {controls.map((control, k) => (
        <div key={k} className="space-y-3 rounded-xl border border-line p-3">
          <div className="flex items-end gap-2">
            <SelectField
              label={t('controlMap')}
              className="flex-1"
              value={control.map}
              onChange={(map) => change(k, { map })}
              options={(control.map === 'given' ? (['given', ...maps] as const) : maps).map((value) => ({
                value,
                label: t(`maps.${value}`),
              }))}
            />
            <Button
              size="icon"
              look="ghost"
              aria-label={t('removeControl')}
              onClick={() => onChange(controls.filter((_, other) => other !== k))}
            >
              <X aria-hidden />
            </Button>
          </div>
          <NumberSlider
            label={t('controlScale')}
            value={control.scale}
            min={0}
            max={2}
            step={0.05}
            text={t('percent', { fraction: control.scale })}
            onChange={(scale) => change(k, { scale })}
          />
        </div>
      ))}
      {controls.length < most ? (
        <Button
          size="small"
          onClick={() => onChange([...controls, { map: 'canny', scale: 1, start: 0, end: 1 }])}
        >
          <Plus aria-hidden />
          {t('addControl')}
        </Button>
      ) : null}
      {controls.length > 0 ? <p className="text-xs text-muted">{t('controlHint')}</p> : null}
    </fieldset>
  );
}
