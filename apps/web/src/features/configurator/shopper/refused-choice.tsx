'use client';

import type { SerializedAppError } from '@escena/core/app-error';
import { errorCodes } from '@escena/core/error-codes';
import { Notice } from '@escena/ui/notice';
import { useLocale, useTranslations } from 'next-intl';

/** Why something cannot be had as it is, and, of letters that a font lacks, which. */
export function RefusedChoice({ error }: { readonly error: SerializedAppError }) {
  const t = useTranslations('embed');
  const locale = useLocale();
  if (error.code === 'internal') return <Notice tone="info" title={t('noPreview')} />;
  const { text, remedy } = errorCodes[error.code];
  const which = error.code === 'type.glyph_missing' ? error.data?.['characters'] : undefined;
  return (
    <Notice
      tone="error"
      title={text[locale]}
      remedy={which === undefined ? remedy[locale] : t('lacks', { which: String(which) })}
    />
  );
}
