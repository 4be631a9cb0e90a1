import { planLayout } from '@escena/scene/plan-layout';
import { roomFromJson } from '@escena/scene/room-json';
import { styles } from '@escena/scene/styles';
import type { ProposalRequest, ProposedItem } from './messages.ts';

/** Layouts to start from, one a seed, by the solver that furnishes rooms on its own; empty where nothing fits. */
export function propose({ room, roomType, style, seeds }: ProposalRequest): (readonly ProposedItem[])[] {
  const given = roomFromJson(room);
  return seeds.map((seed) =>
    planLayout(given, { roomType, goods: { style: styles[style] }, seed }).map(
      ({ piece, x, y, z, rotation }) => ({
        piece,
        x,
        y,
        z,
        rotation,
      }),
    ),
  );
}
