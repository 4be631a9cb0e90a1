import type { OutputReport } from '@escena/api/views/output-report';
import { useFormatter, useTranslations } from 'next-intl';

interface CoatListProps {
  readonly coats: NonNullable<OutputReport['makeup']>;
}

/** Each coat of make-up: the colour that was asked for, and how far from it the finished picture is. */
export function CoatList({ coats }: CoatListProps) {
  const t = useTranslations('tryon');
  const format = useFormatter();
  return (
    <ul className="flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm text-muted">
      {coats.map(({ part, color, deltaE }) => (
        <li key={part} className="flex items-center gap-2">
          <span
            aria-hidden
            className="size-4 rounded-full border border-line"
            style={{ backgroundColor: color }}
          />
          {t('coat', {
            name: t(`makeupPart.${part}`),
            color,
            deltaE: format.number(deltaE, { maximumFractionDigits: 1 }),
          })}
        </li>
      ))}
    </ul>
  );
}
