import type { OutputReport } from '@escena/api/views/output-report';
import { useFormatter, useTranslations } from 'next-intl';

interface GarmentColorsProps {
  readonly garments: NonNullable<OutputReport['garments']>;
}

/** How far each garment's colour is from its own picture, where the light on it is the usual one. */
export function GarmentColors({ garments }: GarmentColorsProps) {
  const t = useTranslations('tryon');
  const format = useFormatter();
  return (
    <ul className="flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm text-muted">
      {garments.map(({ kind, deltaE }, k) =>
        deltaE === null ? null : (
          <li key={k}>
            {t('clothColor', {
              name: t(`kinds.${kind}`),
              deltaE: format.number(deltaE, { maximumFractionDigits: 1 }),
            })}
          </li>
        ),
      )}
    </ul>
  );
}
