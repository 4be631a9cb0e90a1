import { type Arm, type BodyFrame, type Leg } from '../clothes/body-frame.ts';
import { type Spot, times } from '../clothes/spot.ts';

/** The same body in a picture of another size. */
export function scaleFrame(frame: BodyFrame, by: number): BodyFrame {
  const at = (spot: Spot): Spot => times(spot, by);
  const arm = ({ shoulder, elbow, wrist }: Arm): Arm => ({
    shoulder: at(shoulder),
    elbow: at(elbow),
    wrist: at(wrist),
  });
  const leg = ({ hip, knee, ankle }: Leg): Leg => ({ hip: at(hip), knee: at(knee), ankle: at(ankle) });
  return {
    ...frame,
    breadth: frame.breadth * by,
    neck: at(frame.neck),
    pelvis: at(frame.pelvis),
    arms: { Left: arm(frame.arms.Left), Right: arm(frame.arms.Right) },
    legs: { Left: leg(frame.legs.Left), Right: leg(frame.legs.Right) },
  };
}
