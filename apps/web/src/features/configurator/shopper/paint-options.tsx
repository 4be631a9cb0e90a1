'use client';

import { hexOf, nameOfPaint, type Paint } from '@escena/verticals/product/paint';
import { cn } from '@escena/ui/cn';
import { useLocale, useTranslations } from 'next-intl';
import { paintKey } from './choices-draft.ts';

interface PaintOptionsProps {
  readonly name: string;
  readonly paints: readonly Paint[];
  readonly chosen: Paint | undefined;
  readonly onChoose: (paint: Paint) => void;
}

/** One of a part's colours and materials: swatches that are radio buttons, with the chosen one's name in words. */
export function PaintOptions({ name, paints, chosen, onChoose }: PaintOptionsProps) {
  const t = useTranslations('embed');
  const locale = useLocale();
  const nameOf = (paint: Paint) => nameOfPaint(paint, locale) ?? t('original');
  return (
    <fieldset className="space-y-2">
      <legend className="flex w-full justify-between gap-3 pb-1 text-sm font-medium text-ink">
        {name}
        <span className="font-normal text-muted">{chosen ? nameOf(chosen) : null}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {paints.map((paint) => (
          <label key={paintKey(paint)} title={nameOf(paint)} className="relative cursor-pointer">
            <input
              type="radio"
              name={`part ${name}`}
              checked={chosen !== undefined && paintKey(chosen) === paintKey(paint)}
              onChange={() => onChoose(paint)}
              aria-label={nameOf(paint)}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              className={cn(
                'block border border-line-strong/60 ring-offset-2 ring-offset-canvas peer-checked:ring-2 peer-checked:ring-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-4 peer-focus-visible:outline-accent',
                paint.kind === 'color'
                  ? 'size-10 rounded-full'
                  : 'grid h-10 place-items-center rounded-full bg-surface px-4 text-sm text-ink',
              )}
              style={paint.kind === 'color' ? { backgroundColor: hexOf(paint.color) } : undefined}
            >
              {paint.kind === 'color' ? null : nameOf(paint)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
