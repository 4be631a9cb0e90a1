/** In widths across the shoulders, measured on photographs of clothed people. */
export const build = {
  neckUp: 0.2,
  neckOut: 0.2,
  shoulderUp: 0.07,
  armpitDown: 0.4,
  armpitIn: 0.1,
  hipOut: 0.14,
  waistUp: 0.18,
};
