'use client';

import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { TextField } from '@escena/ui/text-field';
import type { Style } from '@escena/verticals/staging/options';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isHex, paletteOf } from '../goods/palette.ts';

interface ColorChoiceProps {
  readonly color: string | undefined;
  readonly style: Style;
  /** a gesture names one run of changes of the colour field */
  readonly onChange: (color: string | undefined, gesture?: string) => void;
  readonly onEndGesture: () => void;
}

/** The style's own colours, any other by number or by eye, and back to how it came. */
export function ColorChoice({ color, style, onChange, onEndGesture }: ColorChoiceProps) {
  const t = useTranslations('editor');
  const [typed, setTyped] = useState(color ?? '');
  const choose = (hex: string) => {
    setTyped(hex);
    onChange(hex);
  };
  return (
    <div className="space-y-4">
      <p className="text-sm font-medium text-ink">{t('colour')}</p>
      <ul className="grid grid-cols-6 gap-2">
        {paletteOf(style).map((hex) => (
          <li key={hex}>
            <button
              type="button"
              aria-label={t('colourOf', { hex })}
              aria-pressed={hex === color}
              onClick={() => choose(hex)}
              className={cn(
                'grid aspect-square w-full place-items-center rounded-full border border-line-strong/40 text-white',
                hex === color && 'ring-2 ring-accent ring-offset-2 ring-offset-surface',
              )}
              style={{ backgroundColor: hex }}
            >
              {hex === color ? <Check aria-hidden className="size-4 mix-blend-difference" /> : null}
            </button>
          </li>
        ))}
      </ul>
      <div className="flex items-end gap-2">
        <input
          type="color"
          aria-label={t('colourByEye')}
          value={color ?? '#b9a58c'}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange(event.currentTarget.value, 'colour');
          }}
          onBlur={onEndGesture}
          className="h-10 w-12 shrink-0 cursor-pointer rounded-lg border border-line bg-surface p-1"
        />
        <div className="min-w-0 flex-1">
          <TextField
            label={t('hex')}
            value={typed}
            maxLength={7}
            placeholder="#c2a27d"
            spellCheck={false}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped(value);
              if (isHex(value)) onChange(value.toLowerCase());
            }}
          />
        </div>
      </div>
      <Button
        size="small"
        className="w-full"
        disabled={color === undefined}
        onClick={() => {
          setTyped('');
          onChange(undefined);
        }}
      >
        {t('colourOfStyle')}
      </Button>
    </div>
  );
}
