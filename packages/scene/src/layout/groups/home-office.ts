import { measures } from '../rules/measures.ts';
import {
  eitherSide,
  plants,
  singles,
  smallAccents,
  type Kit,
  type Member,
  type RoomProgram,
} from './group.ts';
import { readingCorners } from './living-room.ts';

export const homeOffice: RoomProgram = {
  groups: [
    {
      anchor: 'desk',
      value: 9,
      stands: 'wall',
      seats: 1,
      members: workplace,
      above: ['pinboard', 'wall-shelf', 'wide-art'],
    },
    // A desk in the open, its chair between it and the wall, as in a study.
    { anchor: 'desk', value: 8, seats: 1, members: workplace },
    ...readingCorners,
    ...singles,
  ],
  wishes: [
    { pieces: ['bookshelf', 'ladder-shelf', 'display-cabinet'], at: 'wall' },
    { pieces: plants, at: 'edge' },
    { pieces: ['filing-cabinet', 'tallboy', 'console-table'], at: 'wall' },
    { pieces: ['floor-lamp'], at: 'edge' },
    { pieces: smallAccents, at: 'edge' },
  ],
  curtains: ['sheer-curtains', 'curtains'],
};

/** The chair drawn up to the desk, drawers beside it, a rug under both. */
function workplace({ size, random }: Kit): readonly Member[] {
  const desk = size('desk');
  const side = eitherSide(random);
  const drawers = size('filing-cabinet');
  const front = desk.depth / 2;
  const beside = desk.width / 2 + 0.06 + drawers.width / 2;
  const back = -front + drawers.depth / 2;
  return [
    {
      piece: 'task-chair',
      at: [0, front + size('task-chair').depth / 2 - measures.tuck + 0.06],
      rotation: Math.PI,
      value: 2.4,
    },
    {
      piece: 'small-rug',
      at: [0, front + 0.3],
      otherwise: [{ piece: 'round-rug', at: [0, front + 0.3] }],
      value: 0.9,
    },
    {
      piece: 'filing-cabinet',
      at: [side * beside, back],
      otherwise: [{ piece: 'filing-cabinet', at: [-side * beside, back] }],
      value: 1,
    },
  ];
}
