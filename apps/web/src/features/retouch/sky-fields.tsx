'use client';

import { ChoiceGrid } from '@escena/ui/choice-grid';
import { drawSky } from '@escena/verticals/retouch/draw-sky';
import { skies, skyNames } from '@escena/verticals/retouch/skies';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { DrawnPicture } from './drawn-picture.tsx';
import { firstWhere, type RetouchDraft } from './retouch-draft.ts';

interface SkyFieldsProps {
  readonly draft: RetouchDraft;
  readonly onChange: (draft: RetouchDraft) => void;
}

/** Which sky, as pictures. What was painted for one means something else for another. */
export function SkyFields({ draft, onChange }: SkyFieldsProps) {
  const t = useTranslations('retouch');
  const locale = useLocale();
  const choices = useMemo(
    () =>
      skyNames.map((value) => ({
        value,
        label: skies[value][locale],
        picture: <DrawnPicture draw={(width, height) => drawSky(value, width, height)} />,
      })),
    [locale],
  );
  return (
    <ChoiceGrid
      legend={t('sky')}
      className="grid-cols-3"
      value={draft.sky}
      choices={choices}
      onChange={(sky) => onChange({ ...draft, sky, where: firstWhere.sky })}
    />
  );
}
