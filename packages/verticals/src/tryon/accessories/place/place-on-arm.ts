import { AppError } from '@escena/core/app-error';
import type { Point } from '../../landmarks/face-in-photo.ts';
import type { Accessory } from '../accessory.ts';
import { measureAcross } from './measure-across.ts';
import type { Placed, Shape, Wearer } from './wearer.ts';

/** Usual measures of things that a picture says no size of, millimetres. */
const usual = { watch: 40, wrist: 58, bag: 290 } as const;
/** how far from its line an arm's edge is looked for, millimetres */
const wristReachMm = 60;

/** Just above the wrist; as large as the arm there is wide, where that shows. */
export function placeWatch({ photo, body, face }: Wearer, side: 'left' | 'right'): Placed {
  const [elbow, wrist] = [body.point(`${side}Elbow`), body.point(`${side}Wrist`)];
  const perMm = body.perMm ?? face?.frame.perMm;
  if (!elbow || !wrist || !perMm) throw new AppError('tryon.no_place');
  const length = Math.hypot(wrist[0] - elbow[0], wrist[1] - elbow[1]) || 1;
  const along: Point = [(wrist[0] - elbow[0]) / length, (wrist[1] - elbow[1]) / length];
  const at: Point = [wrist[0] - 0.1 * length * along[0], wrist[1] - 0.1 * length * along[1]];
  const { middle, half } = measureAcross(photo, at, along, wristReachMm * perMm) ?? {
    middle: at,
    half: (usual.wrist / 2) * perMm,
  };
  const end = (to: number): Point => [middle[0] + to * half * along[0], middle[1] + to * half * along[1]];
  const byWrist = usual.watch / usual.wrist;
  return {
    middle,
    elbow: end(-byWrist),
    hand: end(byWrist),
    edge: [middle[0] - half * along[1], middle[1] + half * along[0]],
  };
}

export function placeBag(
  { body, face }: Wearer,
  { side, carried }: Pick<Extract<Accessory, { kind: 'bag' }>, 'side' | 'carried'>,
  { tall, wideMm = usual.bag }: Shape,
): Placed {
  const perMm = body.perMm ?? face?.frame.perMm;
  const [elbow, wrist, shoulder] = [
    body.point(`${side}Elbow`),
    body.point(`${side}Wrist`),
    body.point(`${side}Shoulder`),
  ];
  const from = carried === 'shoulder' ? shoulder : wrist;
  if (!perMm || !from) throw new AppError('tryon.no_place');
  const long = tall * wideMm * perMm;
  if (carried === 'shoulder' || !wrist) return { hold: from, bottom: [from[0], from[1] + long] };
  // The palm lies as far beyond the wrist as a third of the forearm.
  const palm: Point = elbow
    ? [wrist[0] + 0.3 * (wrist[0] - elbow[0]), wrist[1] + 0.3 * (wrist[1] - elbow[1])]
    : wrist;
  return { hold: palm, bottom: [palm[0], palm[1] + long] };
}
