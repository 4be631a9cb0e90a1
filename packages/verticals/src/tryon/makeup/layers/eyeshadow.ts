import { browLower, lidFold, lowerLid, sides, upperLid } from '../../landmarks/face-contours.ts';
import { type Point, pointsOf } from '../../landmarks/face-in-photo.ts';
import type { Coat, Layer, LayerInput } from '../layer.ts';
import { oncePerFace } from '../once-per-face.ts';
import { layPigment } from '../pigment.ts';
import { skinCover } from '../read-skin.ts';
import { smoothCurve } from '../smooth-curve.ts';
import { fillRings, soften, windowAbout } from '../window.ts';
import { windowLight } from '../window-light.ts';

const thickest = 0.85;
/** how far up from the fold to the brow it fades out */
const reach = 0.55;
/** what of it lies above the fold, beside on the lid */
const aboveFold = 0.55;

/** From the lashes over the lid, fading out between its fold and the brow. */
export function eyeshadowLayer(input: LayerInput, coat: Coat): Layer | undefined {
  const { face, seed } = input;
  const ground = groundOf(input);
  if (!ground) return undefined;
  const { window, light, cover } = ground;
  const levels = layPigment(light, cover, window, {
    hex: coat.color,
    finish: coat.finish,
    seed,
    grain: 0.004 * face.size,
    gleam: 0.012 * face.size,
  });
  return { window, cover: cover.map((value) => thickest * value), levels };
}

const groundOf = oncePerFace(({ photo, face, skin }) => {
  const eyes = sides.map((side) => {
    const lid = smoothCurve(pointsOf(face, upperLid[side]), { closed: false });
    const fold = pointsOf(face, lidFold[side]);
    const brow = pointsOf(face, browLower[side]);
    const upTo = fold.map(([x, y], k): Point => {
      const [bx, by] = brow[
        Math.min(brow.length - 1, Math.round((k * (brow.length - 1)) / (fold.length - 1)))
      ] ?? [x, y];
      return [x + reach * (bx - x), y + reach * (by - y)];
    });
    const opening = [
      ...pointsOf(face, upperLid[side]),
      ...pointsOf(face, lowerLid[side]).slice(1, -1).reverse(),
    ];
    return {
      lid: [...lid, ...smoothCurve(fold, { closed: false }).reverse()],
      whole: [...lid, ...smoothCurve(upTo, { closed: false }).reverse()],
      opening: smoothCurve(opening, { closed: true }),
    };
  });
  const window = windowAbout(
    eyes.flatMap(({ whole, opening }) => [...whole, ...opening]),
    0.06 * face.size,
    photo,
  );
  if (!window) return undefined;
  const light = windowLight(photo, window);
  const lids = soften(
    fillRings(
      eyes.map(({ lid }) => lid),
      window,
    ),
    window,
    0.008 * face.size,
  );
  const wholes = soften(
    fillRings(
      eyes.map(({ whole }) => whole),
      window,
    ),
    window,
    0.02 * face.size,
  );
  const open = fillRings(
    eyes.map(({ opening }) => opening),
    window,
  );
  const bare = skinCover(skin, light, window, face);
  const cover = lids.map(
    (lid, i) =>
      Math.max((1 - aboveFold) * lid + aboveFold * (wholes[i] ?? 0), aboveFold * (wholes[i] ?? 0)) *
      (1 - (open[i] ?? 0)) *
      (bare[i] ?? 0),
  );
  return { window, light, cover };
});
