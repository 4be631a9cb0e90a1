'use client';

import type { AssetView } from '@escena/api/views/asset-view';
import type { Room } from '@escena/scene/room';
import { roomTypeNames, roomTypes } from '@escena/verticals/staging/options';
import { Button } from '@escena/ui/button';
import { Spinner } from '@escena/ui/spinner';
import { useQuery } from '@tanstack/react-query';
import { Dices } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { fileUrl } from '@/components/file-url.ts';
import { type Plan, toItems } from '../state/plan.ts';
import type { WorkerClient } from '../work/worker-client.ts';
import { usePlanPicture } from './use-plan-picture.ts';

interface ProposalsProps {
  readonly asset: AssetView;
  readonly plan: Plan;
  readonly room: Room;
  readonly roomJson: unknown;
  readonly tools: WorkerClient;
  readonly onPlan: (plan: Plan) => void;
}

const count = 3;

/** Three ways to furnish this very room, to start from. */
export function Proposals({ asset, plan, room, roomJson, tools, onPlan }: ProposalsProps) {
  const t = useTranslations('editor');
  const locale = useLocale();
  const [roomType, setRoomType] = useState(plan.room);
  const [round, setRound] = useState(0);
  const seeds = Array.from({ length: count }, (_, k) => (plan.seed + round * count + k) >>> 0);
  const { style } = plan;
  const { data: found, isFetching } = useQuery({
    queryKey: ['proposals', asset.id, roomType, style, seeds],
    queryFn: async () => {
      const layouts = await tools.ask('proposals', { room: roomJson, roomType, style, seeds });
      return layouts.map((entries, index) => ({ seed: seeds[index] ?? 0, items: toItems(entries) }));
    },
    staleTime: Infinity,
  });
  const proposals = found?.filter(({ items }) => items.length > 0) ?? [];
  return (
    <div className="space-y-4">
      <label className="flex items-center justify-between gap-3 text-sm">
        <span className="font-medium text-ink">{t('roomType')}</span>
        <select
          value={roomType}
          onChange={(event) => {
            const chosen = roomTypeNames.find((name) => name === event.currentTarget.value);
            if (chosen) setRoomType(chosen);
          }}
          className="h-10 min-w-0 rounded-full border border-line bg-surface px-4 text-sm text-ink"
        >
          {roomTypeNames.map((name) => (
            <option key={name} value={name}>
              {roomTypes[name][locale]}
            </option>
          ))}
        </select>
      </label>
      {isFetching ? (
        <p className="flex items-center gap-3 py-8 text-sm text-muted">
          <Spinner label="" />
          {t('proposing')}
        </p>
      ) : null}
      {!isFetching && found && proposals.length === 0 ? (
        <p className="py-6 text-sm text-muted">{t('noProposals')}</p>
      ) : null}
      <ul className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1">
        {isFetching
          ? null
          : proposals.map(({ seed, items }, index) => (
              <li key={seed}>
                <ProposalCard
                  number={index + 1}
                  asset={asset}
                  room={room}
                  tools={tools}
                  plan={{ room: roomType, style, seed, items }}
                  onPlan={onPlan}
                />
              </li>
            ))}
      </ul>
      {proposals.length > 0 ? (
        <Button className="w-full" onClick={() => setRound(round + 1)}>
          <Dices aria-hidden />
          {t('moreProposals')}
        </Button>
      ) : null}
    </div>
  );
}

interface ProposalCardProps {
  readonly number: number;
  readonly asset: AssetView;
  readonly room: Room;
  readonly tools: WorkerClient;
  readonly plan: Plan;
  readonly onPlan: (plan: Plan) => void;
}

function ProposalCard({ number, asset, room, tools, plan, onPlan }: ProposalCardProps) {
  const t = useTranslations('editor');
  const picture = usePlanPicture({ plan, room, tools });
  return (
    <button
      type="button"
      aria-label={t('proposal', { number, count: plan.items.length })}
      onClick={() => onPlan(plan)}
      className="group relative block w-full overflow-hidden rounded-xl border border-line bg-sunken transition-colors hover:border-accent"
      style={{ aspectRatio: `${room.camera.width} / ${room.camera.height}` }}
    >
      <img src={fileUrl('thumb', asset.id)} alt="" className="absolute inset-0 size-full object-cover" />
      {picture ? <img src={picture} alt="" className="absolute inset-0 size-full object-cover" /> : null}
      {picture ? null : (
        <span className="absolute inset-0 grid place-items-center bg-black/25 text-white">
          <Spinner label="" />
        </span>
      )}
      <span
        aria-hidden
        className="absolute top-2 left-2 grid size-6 place-items-center rounded-full bg-black/60 text-xs font-semibold text-white"
      >
        {number}
      </span>
    </button>
  );
}
