'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { ModelView } from '@escena/api/views/model-view';
import type { Room } from '@escena/scene/room';
import { Segmented } from '@escena/ui/segmented';
import { useTranslations } from 'next-intl';
import { type Dispatch, useState } from 'react';
import { StepHeading } from '../../../project/step-heading.tsx';
import type { OwnPieces } from '../goods/describe-piece.ts';
import type { Plan } from '../state/plan.ts';
import type { PlanAction } from '../state/plan-reducer.ts';
import type { WorkerClient } from '../work/worker-client.ts';
import { OwnShelf } from './own-shelf.tsx';
import { PieceShelf } from './piece-shelf.tsx';
import { Proposals } from './proposals.tsx';
import { StyleChoice } from './style-choice.tsx';

interface CataloguePanelProps {
  readonly asset: AssetView;
  readonly plan: Plan;
  readonly room: Room;
  readonly roomJson: unknown;
  readonly tools: WorkerClient;
  readonly models: readonly ModelView[];
  readonly own: OwnPieces;
  readonly dispatch: Dispatch<PlanAction>;
  readonly onPick: (piece: string) => void;
  readonly onPlan: (plan: Plan) => void;
}

const tabs = ['furniture', 'own', 'proposals', 'style'] as const;

/** Step 2 of the editor: pieces to place, whole layouts to start from, and the style of it all. */
export function CataloguePanel(props: CataloguePanelProps) {
  const { asset, plan, room, roomJson, tools, models, own, dispatch, onPick, onPlan } = props;
  const t = useTranslations('editor');
  // An empty room is furnished quickest from a whole layout.
  const [tab, setTab] = useState<(typeof tabs)[number]>(plan.items.length === 0 ? 'proposals' : 'furniture');
  return (
    <section aria-labelledby="step-furniture" className="space-y-5">
      <StepHeading id="step-furniture" number={2}>
        {t('panel')}
      </StepHeading>
      <Segmented
        legend={t('tabs')}
        legendHidden
        value={tab}
        onChange={setTab}
        options={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
      />
      {tab === 'furniture' ? <PieceShelf style={plan.style} onPick={onPick} /> : null}
      {tab === 'own' ? <OwnShelf models={models} own={own} style={plan.style} onPick={onPick} /> : null}
      {tab === 'proposals' ? (
        <Proposals asset={asset} plan={plan} room={room} roomJson={roomJson} tools={tools} onPlan={onPlan} />
      ) : null}
      {tab === 'style' ? (
        <StyleChoice style={plan.style} onChange={(style) => dispatch({ type: 'style', style })} />
      ) : null}
    </section>
  );
}
