import { createRandom } from '../furniture/random.ts';
import type { Style } from '../furniture/styles/style.ts';
import type { Room } from '../room/room.ts';
import type { Placed } from './arrangement.ts';
import { createFloorField } from './floor-field.ts';
import { groups, type RoomType } from './groups.ts';
import { seatGroup, type Proposal } from './seat-group.ts';

/** What stands where, nothing built yet; empty when nothing fits. */
export function planLayout(
  room: Room,
  options: { roomType: RoomType; style: Style; seed: number },
): readonly Placed[] {
  const random = createRandom(options.seed);
  const site = { room, field: createFloorField(room.floor.plan, room.walls), style: options.style };
  let best: Proposal | undefined;
  for (const group of groups[options.roomType]) {
    const proposal = seatGroup(site, group, random);
    if (proposal && (!best || proposal.score > best.score)) best = proposal;
  }
  return best?.placed ?? [];
}
