'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import { type AspectName, aspectNames } from '@escena/verticals/product/scene';
import { Button } from '@escena/ui/button';
import { CheckField } from '@escena/ui/check-field';
import { Segmented } from '@escena/ui/segmented';
import { Sparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StepHeading } from '../project/step-heading.tsx';
import { FoundBy } from './cut-out/found-by.tsx';
import { PartList } from './part-list.tsx';
import { costOf, type ProductDraft } from './product-draft.ts';
import { SceneChoices } from './scene-choices.tsx';
import { DecalList } from './words/decal-list.tsx';

interface ProductPanelProps {
  readonly draft: ProductDraft;
  readonly onChange: (draft: ProductDraft) => void;
  /** what may be set on the product */
  readonly pictures: readonly AssetView[];
  readonly markedId: string;
  readonly onMark: (partId: string) => void;
  /** whose fields are open, and whose place is shown on the photo */
  readonly chosenWordsId: string | undefined;
  readonly onChooseWords: (id: string) => void;
  readonly onSubmit: () => void;
  /** what else the draft may become */
  readonly children?: ReactNode;
  /** why the button cannot be pressed now; undefined when it can */
  readonly waitingFor?: string;
}

/** Step 2: colours, backdrops and the shape of the pictures, and the price on the button. */
export function ProductPanel(props: ProductPanelProps) {
  const { draft, onChange, pictures, markedId, onMark, onSubmit, waitingFor, children } = props;
  const { chosenWordsId, onChooseWords } = props;
  const t = useTranslations('product');
  const change = (part: Partial<ProductDraft>) => onChange({ ...draft, ...part });
  const cost = costOf(draft);
  const namesMissing = draft.parts.some(({ name }) => name.trim() === '');
  const promptMissing = draft.scenes.some((scene) => scene.kind === 'words' && scene.prompt.trim() === '');
  const reason =
    waitingFor ??
    (namesMissing ? t('nameParts') : promptMissing ? t('promptMissing') : cost ? undefined : t('tooMany'));
  return (
    <section aria-labelledby="step-product" className="space-y-6">
      <StepHeading id="step-product" number={2}>
        {t('title')}
      </StepHeading>
      <CheckField
        label={t('glass')}
        hint={t('glassHint')}
        checked={draft.transparent}
        onChange={(transparent) => change({ transparent })}
      />
      <FoundBy segmenter={draft.segmenter} onChange={(segmenter) => change({ segmenter })} />
      <PartList
        parts={draft.parts}
        onChange={(parts) => change({ parts })}
        markedId={markedId}
        onMark={onMark}
      />
      <DecalList
        decals={draft.decals}
        onChange={(decals) => change({ decals })}
        chosenId={chosenWordsId}
        onChoose={onChooseWords}
        pictures={pictures}
      />
      <SceneChoices scenes={draft.scenes} onChange={(scenes) => change({ scenes })} pictures={pictures} />
      <Segmented<AspectName>
        legend={t('aspect')}
        value={draft.aspect}
        onChange={(aspect) => change({ aspect })}
        options={aspectNames.map((value) => ({ value, label: t(`aspects.${value}`) }))}
      />
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t border-line bg-canvas/95 px-4 py-4 backdrop-blur-sm lg:static lg:mx-0 lg:border-0 lg:bg-transparent lg:p-0">
        <Button
          look="primary"
          size="large"
          className="w-full"
          disabled={reason !== undefined}
          aria-describedby="product-why"
          onClick={onSubmit}
        >
          <Sparkles aria-hidden />
          {t('submit', { pictures: cost?.pictures ?? 0, credits: cost?.credits ?? 0 })}
        </Button>
        <p id="product-why" className="text-center text-xs text-muted">
          {reason ?? t('onlyOnSuccess')}
        </p>
      </div>
      {children}
    </section>
  );
}
