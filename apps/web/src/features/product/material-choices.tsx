'use client';

import {
  type MaterialName,
  materialNames,
  materials,
} from '@escena/verticals/product/material/material-names';
import { cn } from '@escena/ui/cn';
import { ChevronDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';

interface MaterialChoicesProps {
  readonly legend: string;
  readonly chosen: readonly MaterialName[];
  readonly onChange: (chosen: readonly MaterialName[]) => void;
}

const kinds = ['wood', 'leather', 'fabric', 'metal', 'stone'] as const;

/** Several of the materials, by kind. One picture is made in each. */
export function MaterialChoices({ legend, chosen, onChange }: MaterialChoicesProps) {
  const t = useTranslations('product');
  const locale = useLocale();
  const toggle = (name: MaterialName) =>
    onChange(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <details className="group" open={chosen.length > 0}>
      <summary className="flex w-fit list-none items-center gap-1.5 rounded text-sm text-muted hover:text-ink">
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        {legend}
      </summary>
      <div className="space-y-3 pt-3">
        {kinds.map((kind) => (
          <fieldset key={kind} className="space-y-1.5">
            <legend className="text-xs text-muted">{t(`materialKinds.${kind}`)}</legend>
            <div className="flex flex-wrap gap-1.5">
              {materials
                .filter((name) => materialNames[name].kind === kind)
                .map((name) => (
                  <button
                    key={name}
                    type="button"
                    aria-pressed={chosen.includes(name)}
                    onClick={() => toggle(name)}
                    className={cn(
                      'rounded-full border border-line px-3 py-1 text-sm text-ink transition-colors hover:border-line-strong',
                      chosen.includes(name) && 'border-accent bg-accent-soft',
                    )}
                  >
                    {materialNames[name].label[locale]}
                  </button>
                ))}
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
