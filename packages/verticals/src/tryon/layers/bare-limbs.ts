/** Where limbs are bare, as a first labelling shows it: no cloth is beside a bare arm, nor between bare legs. */
import { type BodyFrame, type Side, sides } from '../clothes/body-frame.ts';
import { spread } from '../clothes/polyline.ts';
import { dot, minus, type Spot } from '../clothes/spot.ts';
import { layerIndex } from './layer.ts';

export interface ClothEnds {
  /** from the shoulder to where the sleeve ends; of fewer than two points: the arm is bare */
  readonly sleeves: Readonly<Record<Side, readonly Spot[]>>;
  /** and from there on */
  readonly bare: Readonly<Record<Side, readonly Spot[]>>;
  /** shoulder breadths below the shoulders, where both legs are bare from; undefined: nowhere */
  readonly hem: number | undefined;
}

const samples = 24;
/** so many bare places one after another, to the limb's end or the photo's, are a bare limb */
const enough = 3;
const mostlyBare = 0.75;

export function clothEnds(
  labels: Uint8Array,
  { frame, width, height }: { readonly frame: BodyFrame; readonly width: number; readonly height: number },
): ClothEnds {
  const at = ([x, y]: Spot): number | undefined =>
    x >= 0 && y >= 0 && x < width && y < height ? labels[Math.floor(y) * width + Math.floor(x)] : undefined;
  /** how many of the places from the limb's root on are not bare for good: a bracelet is no sleeve */
  const covered = (axis: readonly Spot[]): number => {
    const seen = axis.map(at).filter((label) => label !== undefined);
    const bare = seen.map((label) => (label === layerIndex.skin ? 1 : 0));
    for (let k = 0; k + enough <= bare.length; k++) {
      const rest = bare.slice(k);
      const share = rest.reduce<number>((sum, one) => sum + one, 0) / rest.length;
      if (bare[k] && bare[k + 1] && share >= mostlyBare) return k;
    }
    return axis.length;
  };
  const armOf = (side: Side): readonly [Spot[], Spot[]] => {
    const { shoulder, elbow, wrist } = frame.arms[side];
    const axis = spread([shoulder, elbow, wrist], samples);
    const count = covered(axis);
    return [axis.slice(0, count), axis.slice(Math.max(0, count - 1))];
  };
  const [leftArm, rightArm] = [armOf('Left'), armOf('Right')];
  const hems = sides.map((side) => {
    const { hip, knee, ankle } = frame.legs[side];
    const axis = spread([hip, knee, ankle], samples);
    const count = covered(axis);
    const end = axis[Math.max(0, count - 1)];
    return count < axis.length && end ? dot(minus(end, frame.neck), frame.down) / frame.breadth : undefined;
  });
  const [left, right] = hems;
  return {
    sleeves: { Left: leftArm[0], Right: rightArm[0] },
    bare: { Left: leftArm[1], Right: rightArm[1] },
    hem: left !== undefined && right !== undefined ? Math.max(left, right) : undefined,
  };
}
