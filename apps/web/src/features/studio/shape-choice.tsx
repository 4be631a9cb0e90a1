'use client';

import { cn } from '@escena/ui/cn';
import { TextField } from '@escena/ui/text-field';
import { RadioGroup } from 'radix-ui';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Shape, shapes, type Size } from './shapes.ts';
import { isInPhoto, type StudioDraft } from './studio-draft.ts';

interface ShapeChoiceProps {
  readonly draft: StudioDraft;
  readonly hasPhoto: boolean;
  /** what the choice comes to, pixels */
  readonly size: Size;
  readonly onChange: (part: Partial<StudioDraft>) => void;
}

const frames: Readonly<Record<Exclude<Shape, 'photo' | 'own'>, string>> = {
  square: 'size-4',
  portrait: 'h-4 w-3.25',
  landscape: 'h-3.25 w-5',
  wide: 'h-3 w-5.5',
  story: 'h-5 w-3',
};

/** The shape of what is drawn, by its outline, and how many pixels that is. */
export function ShapeChoice({ draft, hasPhoto, size, onChange }: ShapeChoiceProps) {
  const t = useTranslations('create');
  const id = useId();
  const offered = shapes.filter((shape) => shape !== 'photo' || (hasPhoto && draft.kind !== 'text-to-image'));
  const choose = (picked: string) => {
    const shape = offered.find((one) => one === picked);
    if (shape) onChange({ shape, ...(shape === 'own' && { own: size }) });
  };
  return (
    <div className="space-y-2.5">
      <p className="flex justify-between gap-3 text-sm">
        <span id={id} className="font-medium text-ink">
          {t(isInPhoto(draft.kind) ? 'shapeOfPart' : 'shape')}
        </span>
        <span className="text-muted tabular-nums">
          {size.width} × {size.height}
        </span>
      </p>
      <RadioGroup.Root
        aria-labelledby={id}
        value={draft.shape}
        onValueChange={choose}
        className="grid auto-cols-fr grid-flow-col gap-1 rounded-xl bg-sunken p-1"
      >
        {offered.map((shape) => (
          <RadioGroup.Item
            key={shape}
            value={shape}
            aria-label={t(`shapes.${shape}`)}
            title={t(`shapes.${shape}`)}
            className="group grid h-10 place-items-center rounded-lg text-xs text-muted hover:text-ink data-[state=checked]:bg-surface data-[state=checked]:text-ink data-[state=checked]:shadow-card"
          >
            {shape === 'photo' || shape === 'own' ? (
              t(`shapesShort.${shape}`)
            ) : (
              <span
                aria-hidden
                className={cn(
                  'rounded-[3px] border-[1.5px] border-current group-data-[state=checked]:bg-accent/25',
                  frames[shape],
                )}
              />
            )}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {draft.shape === 'own' ? (
        <div className="grid grid-cols-2 gap-3">
          {(['width', 'height'] as const).map((side) => (
            <TextField
              key={side}
              label={t(side)}
              inputMode="numeric"
              maxLength={4}
              defaultValue={draft.own[side]}
              onBlur={(event) =>
                onChange({
                  own: { ...draft.own, [side]: Number(event.currentTarget.value.replaceAll(/\D/g, '')) },
                })
              }
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}
