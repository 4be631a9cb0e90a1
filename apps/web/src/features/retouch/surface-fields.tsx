'use client';

import { CheckField } from '@escena/ui/check-field';
import { ChoiceGrid } from '@escena/ui/choice-grid';
import {
  floorFinishes,
  floorFinishNames,
  wallFinishes,
  wallFinishNames,
} from '@escena/verticals/retouch/finishes';
import { drawFinish } from '@escena/verticals/retouch/draw-finish';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { DrawnPicture } from './drawn-picture.tsx';
import { finishColor, type RetouchDraft } from './retouch-draft.ts';

interface SurfaceFieldsProps {
  readonly draft: RetouchDraft;
  readonly onChange: (draft: RetouchDraft) => void;
}

/** What a floor or walls are to be covered with, as pictures, and its colour where it comes in any. */
export function SurfaceFields({ draft, onChange }: SurfaceFieldsProps) {
  const t = useTranslations('retouch');
  const locale = useLocale();
  const id = useId();
  const floors = useMemo(
    () =>
      floorFinishNames.map((value) => ({
        value,
        label: floorFinishes[value].label[locale],
        picture: (
          <DrawnPicture
            draw={(width, height) => drawFinish({ surface: 'floor', finish: value }, width, height)}
          />
        ),
      })),
    [locale],
  );
  const walls = useMemo(
    () =>
      wallFinishNames.map((value) => ({
        value,
        label: wallFinishes[value].label[locale],
        picture: (
          <DrawnPicture
            draw={(width, height) => drawFinish({ surface: 'walls', finish: value }, width, height)}
          />
        ),
      })),
    [locale],
  );
  const color = finishColor(draft);
  return (
    <>
      {draft.edit === 'floor' ? (
        <ChoiceGrid
          legend={t('finish')}
          className="grid-cols-3"
          value={draft.floor}
          choices={floors}
          onChange={(floor) => onChange({ ...draft, floor, color: undefined })}
        />
      ) : (
        <ChoiceGrid
          legend={t('finish')}
          className="grid-cols-3"
          value={draft.walls}
          choices={walls}
          onChange={(wall) => onChange({ ...draft, walls: wall, color: undefined })}
        />
      )}
      {color === undefined ? null : (
        <div className="flex items-center gap-3">
          <input
            id={id}
            type="color"
            value={color}
            onChange={({ currentTarget }) => onChange({ ...draft, color: currentTarget.value })}
            className="h-9 w-14 cursor-pointer rounded-lg border border-line bg-surface p-1"
          />
          <label htmlFor={id} className="text-sm text-ink">
            {t('color')}
          </label>
        </div>
      )}
      {draft.edit === 'floor' ? (
        <CheckField
          label={t('turned')}
          hint={t('turnedHint')}
          checked={draft.turned}
          onChange={(turned) => onChange({ ...draft, turned })}
        />
      ) : null}
    </>
  );
}
