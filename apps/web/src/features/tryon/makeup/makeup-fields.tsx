'use client';

import { finishesOf, type Makeup, type MakeupPart, makeupParts } from '@escena/verticals/tryon/makeup';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import { useTranslations } from 'next-intl';
import { NumberSlider } from '../../studio/number-slider.tsx';

interface MakeupFieldsProps {
  readonly makeup: Makeup;
  readonly onChange: (makeup: Makeup) => void;
}

/** What each begins with: a colour that many wear. */
const firstColors: Record<MakeupPart, string> = {
  lips: '#a3243b',
  blush: '#d9707a',
  eyeshadow: '#7a5a4a',
  eyeliner: '#1c1618',
  brows: '#4a3628',
  foundation: '#d8a888',
};
const firstIntensity: Record<MakeupPart, number> = {
  lips: 80,
  blush: 40,
  eyeshadow: 50,
  eyeliner: 80,
  brows: 50,
  foundation: 40,
};

/** Lips first: it is what most people come for. */
const shown = makeupParts.toReversed();

/** Make-up, part by part: on or off, its colour, its finish and how much of it. */
export function MakeupFields({ makeup, onChange }: MakeupFieldsProps) {
  const t = useTranslations('tryon');
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-medium text-ink">{t('makeup')}</legend>
      {shown.map((part) => {
        const coat = makeup[part];
        const name = t(`makeupPart.${part}`);
        const change = (changed: object) => onChange({ ...makeup, [part]: { ...coat, ...changed } });
        return (
          <div key={part} className="space-y-3">
            <CheckField
              label={name}
              checked={coat !== undefined}
              onChange={(on) => onChange({ ...makeup, [part]: on ? firstCoat(part) : undefined })}
            />
            {coat ? (
              <div className="space-y-3 pl-6.5">
                <div className="flex items-center gap-3">
                  <input
                    type="color"
                    aria-label={t('colorOf', { name })}
                    value={coat.color}
                    onChange={(event) => change({ color: event.currentTarget.value })}
                    className="h-10 w-14 shrink-0 cursor-pointer rounded-lg border border-line-strong/60 bg-surface p-1"
                  />
                  <SelectField
                    className="flex-1"
                    label={t('finishOf', { name })}
                    labelHidden
                    value={coat.finish}
                    options={finishesOf[part].map((value) => ({ value, label: t(`finish.${value}`) }))}
                    onChange={(finish) => change({ finish })}
                  />
                </div>
                <NumberSlider
                  label={t('intensityOf', { name })}
                  value={coat.intensity}
                  min={0}
                  max={100}
                  step={5}
                  text={t('percent', { value: coat.intensity })}
                  onChange={(intensity) => change({ intensity })}
                />
              </div>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

function firstCoat(part: MakeupPart) {
  return {
    color: firstColors[part],
    finish: finishesOf[part][0],
    intensity: firstIntensity[part],
    ...(part === 'eyeliner' && { wing: 0 }),
  };
}
