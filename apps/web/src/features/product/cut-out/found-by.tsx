'use client';

import { SelectField } from '@escena/ui/select-field';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/trpc.ts';

interface FoundByProps {
  /** a checkpoint's name, or `none`; undefined: whichever is installed */
  readonly segmenter: string | undefined;
  readonly onChange: (segmenter: string | undefined) => void;
}

/** Who finds the product in the finished pictures; nothing where only colours and edges can. */
export function FoundBy({ segmenter, onChange }: FoundByProps) {
  const t = useTranslations('product');
  const trpc = useTRPC();
  const { data: installed = [] } = useQuery(trpc.checkpoints.installed.queryOptions({ use: 'segment' }));
  const usable = installed.filter((one) => one.usable);
  const [first] = usable;
  if (!first) return null;
  return (
    <div className="space-y-1.5">
      <SelectField
        label={t('foundBy')}
        value={segmenter ?? first.name}
        options={[
          ...usable.map(({ name, title }) => ({ value: name, label: title })),
          { value: 'none', label: t('foundByColors') },
        ]}
        onChange={onChange}
      />
      {segmenter === 'none' ? null : <p className="text-xs text-muted">{t('foundByHint')}</p>}
    </div>
  );
}
