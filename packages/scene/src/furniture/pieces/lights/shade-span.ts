import type { Style } from '../../styles/style.ts';

/** width and height of each shade, metres */
export const shadeSpan: Record<Style['forms']['pendant'], readonly [number, number]> = {
  paper: [0.52, 0.44],
  dome: [0.44, 0.26],
  globe: [0.34, 0.38],
  cage: [0.34, 0.4],
  woven: [0.56, 0.34],
  chandelier: [0.74, 0.52],
};
