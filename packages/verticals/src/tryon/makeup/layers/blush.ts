import { cheek, faceOval, sides } from '../../landmarks/face-contours.ts';
import { pointsOf } from '../../landmarks/face-in-photo.ts';
import type { Coat, Layer, LayerInput } from '../layer.ts';
import { oncePerFace } from '../once-per-face.ts';
import { layPigment } from '../pigment.ts';
import { skinCover } from '../read-skin.ts';
import { smoothCurve } from '../smooth-curve.ts';
import { fillRings, soften, windowAbout } from '../window.ts';
import { windowLight } from '../window-light.ts';

/** powder lets skin through even where it is thickest */
const thickest = 0.6;
/** share of the face that it is brushed out over */
const brushed = 0.045;

/** Both cheeks from their apples up along the bone, as far as the face's turn shows them. */
export function blushLayer(input: LayerInput, coat: Coat): Layer | undefined {
  const { face, seed } = input;
  const ground = groundOf(input);
  if (!ground) return undefined;
  const { window, light, cover } = ground;
  const levels = layPigment(light, cover, window, {
    hex: coat.color,
    finish: coat.finish,
    seed,
    grain: 0.004 * face.size,
    gleam: 0.02 * face.size,
  });
  return { window, cover: cover.map((value) => thickest * value), levels };
}

const groundOf = oncePerFace(({ photo, face, skin }) => {
  const oval = smoothCurve(pointsOf(face, faceOval), { closed: true });
  const cheeks = sides.map((side) => smoothCurve(pointsOf(face, cheek[side]), { closed: true }));
  const window = windowAbout(cheeks.flat(), 3 * brushed * face.size, photo);
  if (!window) return undefined;
  const light = windowLight(photo, window);
  const brush = soften(fillRings(cheeks, window), window, brushed * face.size);
  const bare = skinCover(skin, light, window, face);
  const inFace = soften(fillRings([oval], window), window, 0.01 * face.size);
  const cover = brush.map((value, i) => value * (bare[i] ?? 0) * (inFace[i] ?? 0));
  return { window, light, cover };
});
