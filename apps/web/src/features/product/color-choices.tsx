'use client';

import { colorNames, palette } from '@escena/verticals/product/palette';
import { cn } from '@escena/ui/cn';
import { Check, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

interface ColorChoicesProps {
  readonly legend: string;
  /** `#rrggbb` each */
  readonly chosen: readonly string[];
  readonly onChange: (colors: readonly string[]) => void;
}

/** Several of the palette's colours, and any other by its own. One picture is made in each. */
export function ColorChoices({ legend, chosen, onChange }: ColorChoicesProps) {
  const t = useTranslations('product');
  const locale = useLocale();
  const known: ReadonlySet<string> = new Set(colorNames.map((name) => palette[name].hex));
  const toggle = (hex: string) =>
    onChange(chosen.includes(hex) ? chosen.filter((one) => one !== hex) : [...chosen, hex]);
  return (
    <fieldset className="space-y-2.5">
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {colorNames.map((name) => (
          <Swatch
            key={name}
            hex={palette[name].hex}
            label={palette[name].title[locale]}
            chosen={chosen.includes(palette[name].hex)}
            onToggle={toggle}
          />
        ))}
        {chosen
          .filter((hex) => !known.has(hex))
          .map((hex) => (
            <Swatch key={hex} hex={hex} label={hex} chosen onToggle={toggle} />
          ))}
        <label className="relative grid size-8 cursor-pointer place-items-center rounded-full border border-dashed border-line-strong text-muted focus-within:outline-2 focus-within:outline-accent hover:text-ink">
          <Plus aria-hidden className="size-4" />
          <input
            type="color"
            aria-label={t('ownColor')}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            // The dialog tells every colour on the way; only the one it is closed with counts.
            ref={(input) => {
              if (!input) return;
              const add = () => !chosen.includes(input.value) && onChange([...chosen, input.value]);
              input.addEventListener('change', add);
              return () => input.removeEventListener('change', add);
            }}
          />
        </label>
      </div>
    </fieldset>
  );
}

interface SwatchProps {
  readonly hex: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly onToggle: (hex: string) => void;
}

function Swatch({ hex, label, chosen, onToggle }: SwatchProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={label}
      title={label}
      onClick={() => onToggle(hex)}
      className={cn(
        'grid size-8 place-items-center rounded-full border border-line-strong/60',
        chosen && 'ring-2 ring-accent ring-offset-2 ring-offset-canvas',
      )}
      style={{ backgroundColor: hex }}
    >
      {chosen ? (
        <Check aria-hidden className="size-4 text-white mix-blend-difference" strokeWidth={3} />
      ) : null}
    </button>
  );
}
