'use client';

import { garmentKinds } from '@escena/verticals/tryon/garment-landmarks';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { SelectField } from '@escena/ui/select-field';
import { ArrowUp, Crosshair, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { fileUrl } from '@/components/file-url.ts';
import type { GarmentDraft } from '../tryon-draft.ts';

interface GarmentListProps {
  /** in the order that they are put on */
  readonly garments: readonly GarmentDraft[];
  readonly onChange: (garments: readonly GarmentDraft[]) => void;
  /** whose picture is to be looked at */
  readonly onOpen: (id: string) => void;
  /** the workspace allows it */
  readonly swimwear: boolean;
}

/** What is put on, the undermost first: what each is, and in which order. */
export function GarmentList({ garments, onChange, onOpen, swimwear }: GarmentListProps) {
  const t = useTranslations('tryon');
  const change = (changed: GarmentDraft) =>
    onChange(garments.map((one) => (one.id === changed.id ? changed : one)));
  const up = (k: number) =>
    onChange(garments.map((one, i) => (i === k - 1 ? garments[k] : i === k ? garments[k - 1] : one) ?? one));
  return (
    <ol className="space-y-2.5" aria-label={t('putOn')}>
      {garments.map((garment, k) => (
        <li key={garment.id} className="space-y-2 rounded-xl border border-line bg-surface p-2.5">
          <div className="flex items-center gap-2.5">
            <img
              src={fileUrl('thumb', garment.pictureId)}
              alt=""
              className="size-12 shrink-0 rounded-lg bg-sunken object-cover"
            />
            <SelectField
              className="min-w-0 flex-1"
              label={t('kindOf', { name: garment.name })}
              labelHidden
              value={garment.kind}
              options={garmentKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              onChange={(kind) => change({ ...garment, kind, points: undefined })}
            />
            <Button
              size="icon-small"
              look="ghost"
              aria-label={t('openGarment', { name: garment.name })}
              onClick={() => onOpen(garment.id)}
            >
              <Crosshair aria-hidden />
            </Button>
            <Button
              size="icon-small"
              look="ghost"
              aria-label={t('under', { name: garment.name })}
              disabled={k === 0}
              onClick={() => up(k)}
            >
              <ArrowUp aria-hidden />
            </Button>
            <Button
              size="icon-small"
              look="ghost"
              aria-label={t('takeOff', { name: garment.name })}
              onClick={() => onChange(garments.filter(({ id }) => id !== garment.id))}
            >
              <X aria-hidden />
            </Button>
          </div>
          {swimwear ? (
            <CheckField
              label={t('isSwimwear')}
              checked={garment.swimwear}
              onChange={(worn) => change({ ...garment, swimwear: worn })}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
