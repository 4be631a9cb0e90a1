import { browLower, browUpper, sides } from '../../landmarks/face-contours.ts';
import { pointsOf } from '../../landmarks/face-in-photo.ts';
import type { Coat, Layer, LayerInput } from '../layer.ts';
import { oncePerFace } from '../once-per-face.ts';
import { layPigment } from '../pigment.ts';
import { smoothCurve } from '../smooth-curve.ts';
import { smoothstep } from '../smoothstep.ts';
import { fillRings, soften, windowAbout } from '../window.ts';
import { windowLight } from '../window-light.ts';

/** pencil lets hair and skin through; between the hairs less of it stays */
const onHair = 0.85;
const onSkin = 0.3;

/** The brows' hairs in the colour, and a little of it on the skin between them. */
export function browsLayer(input: LayerInput, coat: Coat): Layer | undefined {
  const ground = groundOf(input);
  if (!ground) return undefined;
  const { window, light, cover } = ground;
  const levels = layPigment(light, cover, window, {
    hex: coat.color,
    finish: coat.finish,
    seed: input.seed,
    grain: 1,
    gleam: 1,
  });
  return { window, cover, levels };
}

const groundOf = oncePerFace(({ photo, face, skin }) => {
  const brows = sides.map((side) =>
    smoothCurve([...pointsOf(face, browUpper[side]), ...pointsOf(face, browLower[side]).reverse()], {
      closed: true,
    }),
  );
  const window = windowAbout(brows.flat(), 0.04 * face.size, photo);
  if (!window) return undefined;
  const light = windowLight(photo, window);
  const region = soften(fillRings(brows, window), window, 0.01 * face.size);
  // What is darker than the skin about it is hair; what is black and grey is a frame before it.
  const about = soften(light.l, window, 0.05 * face.size);
  const cover = region.map((value, i) => {
    const l = light.l[i] ?? 0;
    const hair = smoothstep(0.02, 0.15, Math.max(about[i] ?? 0, 0.9 * skin.l) - l);
    return value * (onSkin + (onHair - onSkin) * hair);
  });
  return { window, light, cover };
});
