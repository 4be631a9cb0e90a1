'use client';

import { type Style, styleNames, styles } from '@escena/verticals/staging/options';
import { ChoiceGrid } from '@escena/ui/choice-grid';
import { useLocale, useTranslations } from 'next-intl';
import { ChoicePicture } from '../../pictures/choice-picture.tsx';

interface StyleChoiceProps {
  readonly style: Style;
  readonly onChange: (style: Style) => void;
}

/** The same furniture in another style. */
export function StyleChoice({ style, onChange }: StyleChoiceProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  return (
    <ChoiceGrid
      legend={t('style')}
      value={style}
      onChange={onChange}
      choices={styleNames.map((name) => ({
        value: name,
        label: styles[name][locale],
        picture: <ChoicePicture kind="styles" name={name} />,
      }))}
    />
  );
}
