'use client';

import { shippedFontNames, shippedFonts } from '@escena/typeset/shipped-fonts';
import { Button } from '@escena/ui/button';
import { SelectField } from '@escena/ui/select-field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TextFont } from '../product/words/words-draft.ts';
import { FontDialog } from './font-dialog.tsx';
import { useFonts } from './use-fonts.ts';

interface FontFieldProps {
  readonly value: TextFont;
  readonly onChange: (font: TextFont) => void;
}

/** The workspace's own fonts first, then those that ship with the product; others can be brought from here. */
export function FontField({ value, onChange }: FontFieldProps) {
  const t = useTranslations('fonts');
  const fonts = useFonts();
  const [managing, setManaging] = useState(false);
  const own = fonts
    .filter(({ status }) => status === 'ready')
    .map(({ id, name }) => ({ value: id as TextFont, label: name }));
  return (
    <div className="space-y-1">
      <SelectField
        label={t('font')}
        value={value}
        options={[
          ...own,
          ...shippedFontNames.map((name) => ({ value: name as TextFont, label: shippedFonts[name].label })),
        ]}
        onChange={onChange}
      />
      <Button size="small" look="ghost" onClick={() => setManaging(true)}>
        {t('manage')}
      </Button>
      <FontDialog fonts={fonts} open={managing} onOpenChange={setManaging} />
    </div>
  );
}
