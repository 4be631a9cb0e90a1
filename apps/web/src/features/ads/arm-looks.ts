/** Lines and areas of the plots: told apart by hue and by dash, so that colour is never all. */
export const armLooks = [
  { color: '#2563eb', dash: undefined },
  { color: '#d9480f', dash: '6 3' },
  { color: '#15803d', dash: '2 3' },
  { color: '#9333ea', dash: '8 3 2 3' },
  { color: '#b45309', dash: '4 2' },
  { color: '#0e7490', dash: '10 4' },
  { color: '#be185d', dash: '1 3' },
  { color: '#4b5563', dash: '6 2 1 2' },
] as const;

export const lookOf = (place: number) => armLooks[place % armLooks.length] ?? armLooks[0];
