import { configuratorSetup } from '@escena/verticals/product/configurator/setup';

/** A mug in two colours with a name on it. */
export const mugSetup = configuratorSetup.parse({
  parts: [{ name: 'Mug', paints: [{ kind: 'original' }, { kind: 'color', color: '#24492f' }] }],
  texts: [
    {
      name: 'Name',
      surface: {
        kind: 'plane',
        corners: [
          [0.3, 0.4],
          [0.7, 0.4],
          [0.7, 0.6],
          [0.3, 0.6],
        ],
      },
      maxLength: 12,
      fonts: ['great-vibes'],
      colors: ['#1a1a1a'],
      finishes: [{ kind: 'print' }],
    },
  ],
});
