'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { maxDecals } from '@escena/verticals/product/contract';
import { Button } from '@escena/ui/button';
import { cn } from '@escena/ui/cn';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { addWords, type WordsDraft } from './words-draft.ts';
import { WordsFields } from './words-fields.tsx';

interface DecalListProps {
  /** from bottom to top */
  readonly decals: readonly WordsDraft[];
  readonly onChange: (decals: readonly WordsDraft[]) => void;
  readonly chosenId: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly pictures: readonly AssetView[];
}

/** Everything set on the product, one of them open. */
export function DecalList({ decals, onChange, chosenId, onChoose, pictures }: DecalListProps) {
  const t = useTranslations('product');
  const chosen = decals.find(({ id }) => id === chosenId);
  const add = () => {
    const words = addWords(decals);
    onChange([...decals, words]);
    onChoose(words.id);
  };
  return (
    <div className="space-y-3">
      {decals.length > 1 ? (
        <ul aria-label={t('onProduct')} className="flex flex-wrap gap-2">
          {decals.map((one, k) => (
            <li key={one.id} className="max-w-full">
              <button
                type="button"
                aria-pressed={one.id === chosenId}
                onClick={() => onChoose(one.id)}
                className={cn(
                  'max-w-full truncate rounded-full border border-line px-3 py-1 text-sm text-muted',
                  one.id === chosenId && 'border-accent text-ink ring-1 ring-accent',
                )}
              >
                {k + 1}. {one.art === 'text' ? one.text.trim() || t('arts.text') : t(`arts.${one.art}`)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {chosen ? (
        <WordsFields
          key={chosen.id}
          words={chosen}
          onChange={(changed) => onChange(decals.map((one) => (one.id === changed.id ? changed : one)))}
          onRemove={() => onChange(decals.filter(({ id }) => id !== chosen.id))}
          pictures={pictures}
        />
      ) : null}
      {decals.length < maxDecals ? (
        <Button size="small" look="ghost" onClick={add}>
          <Plus aria-hidden />
          {t(decals.length === 0 ? 'addWords' : 'addMoreWords')}
        </Button>
      ) : null}
    </div>
  );
}
