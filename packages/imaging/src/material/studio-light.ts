/**
 * What a small polished thing on a photographer's table mirrors: a bright sky of diffusers above, two tall soft boxes, a dark
 * horizon and the pale table below. 1 is the light that a matt surface gets.
 * @param leanX slope of the surface, to the right @param leanY slope downwards
 * @param blur 0 polished … 1 satin
 */
export function studioLight(leanX: number, leanY: number, blur: number): number {
  const facing = 1 / Math.sqrt(1 + leanX * leanX + leanY * leanY);
  const nx = leanX * facing;
  const ny = -leanY * facing;
  // The view comes straight on: r = 2 (n·v) n − v.
  const right = 2 * facing * nx;
  const up = 2 * facing * ny;
  const soft = 0.08 + 0.5 * blur;
  const sky = step(up, 0.25, soft);
  const table = 1 - step(up, -0.35, soft);
  const box = bump(right, -0.55, 0.22 + soft / 2) + 0.6 * bump(right, 0.7, 0.14 + soft / 2);
  return 0.28 + 0.75 * sky + 0.42 * table + 0.9 * box * (1 - 0.4 * blur);
}

function step(value: number, at: number, soft: number): number {
  return 1 / (1 + Math.exp(-(4 * (value - at)) / soft));
}

function bump(value: number, at: number, wide: number): number {
  return Math.exp(-(((value - at) / wide) ** 2));
}
