'use client';

import type { WidgetSetup } from '@escena/verticals/tryon/widget/setup';
import { finishesOf, makeupParts } from '@escena/verticals/tryon/makeup';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { TextField } from '@escena/ui/text-field';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';

export type Shade = WidgetSetup['shades'][number];

interface ShadesFieldProps {
  readonly shades: readonly Shade[];
  readonly onChange: (shades: readonly Shade[]) => void;
}

const first: Shade = { name: '', part: 'lips', color: '#a3243b', finish: 'matte', intensity: 80 };

/** Shades of make-up for shoppers: what each is called, where it goes, its colour and finish. */
export function ShadesField({ shades, onChange }: ShadesFieldProps) {
  const t = useTranslations('tryonShop');
  const tMakeup = useTranslations('tryon');
  return (
    <fieldset className="space-y-3">
      <legend className="text-sm font-medium text-ink">{t('shades')}</legend>
      {shades.map((shade, k) => {
        const change = (changed: Partial<Shade>) =>
          onChange(shades.map((one, i) => (i === k ? { ...one, ...changed } : one)));
        const label = t('shade', { number: k + 1 });
        return (
          <div
            key={k}
            role="group"
            aria-label={label}
            className="grid grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)_auto] items-end gap-2 sm:flex"
          >
            <input
              type="color"
              aria-label={t('shadeColor', { number: k + 1 })}
              value={shade.color}
              onChange={(event) => change({ color: event.currentTarget.value })}
              className="h-10 w-12 shrink-0 cursor-pointer rounded-lg border border-line-strong/60 bg-surface p-1"
            />
            <div className="max-sm:col-span-2 sm:flex-1">
              <TextField
                label={t('shadeName', { number: k + 1 })}
                required
                maxLength={80}
                value={shade.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
            </div>
            <SelectField
              className="max-sm:col-start-2 max-sm:row-start-2"
              label={t('shadePart', { number: k + 1 })}
              labelHidden
              value={shade.part}
              options={makeupParts
                .toReversed()
                .map((value) => ({ value, label: tMakeup(`makeupPart.${value}`) }))}
              onChange={(part) => change({ part, finish: finishesOf[part][0] })}
            />
            <SelectField
              className="max-sm:col-start-3 max-sm:row-start-2"
              label={t('shadeFinish', { number: k + 1 })}
              labelHidden
              value={shade.finish}
              options={finishesOf[shade.part].map((value) => ({ value, label: tMakeup(`finish.${value}`) }))}
              onChange={(finish) => change({ finish })}
            />
            <Button
              size="icon"
              look="ghost"
              className="max-sm:col-start-4 max-sm:row-start-1"
              aria-label={t('removeShade', { number: k + 1 })}
              onClick={() => onChange(shades.filter((_, i) => i !== k))}
            >
              <X aria-hidden />
            </Button>
          </div>
        );
      })}
      <Button size="small" onClick={() => onChange([...shades, first])}>
        <Plus aria-hidden />
        {t('addShade')}
      </Button>
    </fieldset>
  );
}
