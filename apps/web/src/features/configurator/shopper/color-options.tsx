'use client';

import { nameOfPaint } from '@escena/verticals/product/paint';
import { useLocale } from 'next-intl';

interface ColorOptionsProps {
  readonly legend: string;
  /** of the radio buttons, unique on the page */
  readonly group: string;
  /** `#rrggbb` each */
  readonly colors: readonly string[];
  readonly chosen: string;
  readonly onChoose: (color: string) => void;
}

/** One of a few colours of ink. */
export function ColorOptions({ legend, group, colors, chosen, onChoose }: ColorOptionsProps) {
  const locale = useLocale();
  const nameOf = (color: string) => nameOfPaint({ kind: 'color', color }, locale);
  return (
    <fieldset className="space-y-1.5">
      <legend className="text-sm text-muted">{legend}</legend>
      <div className="flex flex-wrap gap-2 pt-1">
        {colors.map((color) => (
          <label key={color} title={nameOf(color)} className="relative cursor-pointer">
            <input
              type="radio"
              name={group}
              checked={chosen === color}
              onChange={() => onChoose(color)}
              aria-label={nameOf(color)}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <span
              aria-hidden
              className="block size-7 rounded-full border border-line-strong/60 ring-offset-2 ring-offset-canvas peer-checked:ring-2 peer-checked:ring-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-4 peer-focus-visible:outline-accent"
              style={{ backgroundColor: color }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
