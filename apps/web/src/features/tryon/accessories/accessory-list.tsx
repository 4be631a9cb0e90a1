'use client';

import { accessoryKinds } from '@escena/verticals/tryon/accessory';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import type { AccessoryDraft } from '../tryon-draft.ts';

interface AccessoryListProps {
  readonly accessories: readonly AccessoryDraft[];
  readonly onChange: (accessories: readonly AccessoryDraft[]) => void;
}

/** Glasses, hats, jewellery and bags that are put on, and what each is. */
export function AccessoryList({ accessories, onChange }: AccessoryListProps) {
  const t = useTranslations('tryon');
  return (
    <ul className="space-y-2.5" aria-label={t('accessories')}>
      {accessories.map((accessory) => (
        <li
          key={accessory.id}
          className="flex items-center gap-2.5 rounded-xl border border-line bg-surface p-2.5"
        >
          <img
            src={
              accessory.source.from === 'picture'
                ? fileUrl('thumb', accessory.source.pictureId)
                : fileUrl('model-thumb', accessory.source.modelId)
            }
            alt=""
            className="size-12 shrink-0 rounded-lg bg-sunken object-cover"
          />
          <SelectField
            className="min-w-0 flex-1"
            label={t('kindOf', { name: accessory.name })}
            labelHidden
            value={accessory.kind}
            options={accessoryKinds.map((value) => ({ value, label: t(`accessory.${value}`) }))}
            onChange={(kind) =>
              onChange(
                accessories.map((one) =>
                  one.id === accessory.id ? { ...one, kind, place: undefined } : one,
                ),
              )
            }
          />
          <Button
            size="icon-small"
            look="ghost"
            aria-label={t('takeOff', { name: accessory.name })}
            onClick={() => onChange(accessories.filter(({ id }) => id !== accessory.id))}
          >
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
