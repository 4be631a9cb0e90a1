'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { type Control, controlMaps } from '@escena/verticals/studio/control';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { NumberSlider } from './number-slider.tsx';

interface ControlFieldsProps {
  readonly controls: readonly Control[];
  /** ControlNets of the checkpoint */
  readonly most: number;
  /** photos of the project, and maps that were uploaded among them */
  readonly pictures: readonly AssetView[];
  readonly onChange: (controls: readonly Control[]) => void;
}

/** The photo on the table, whichever that is. */
const onTable = '';

/** What a picture must follow: the edges, lines or depth of the photo or of another one, or a map that is one already. */
export function ControlFields({ controls, most, pictures, onChange }: ControlFieldsProps) {
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
              onChange={(map) =>
                change(k, { map, ...(map === 'given' && { picture: control.picture ?? pictures[0]?.id }) })
              }
              options={controlMaps
                .filter((map) => map !== 'given' || pictures.length > 0)
                .map((value) => ({ value, label: t(`maps.${value}`) }))}
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
          {pictures.length > 0 ? (
            <SelectField
              label={t('controlPicture')}
              value={control.picture ?? onTable}
              onChange={(id) => change(k, { picture: id === onTable ? undefined : id })}
              options={[
                ...(control.map === 'given' ? [] : [{ value: onTable, label: t('controlPhoto') }]),
                ...pictures.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : null}
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
    </fieldset>
  );
}
