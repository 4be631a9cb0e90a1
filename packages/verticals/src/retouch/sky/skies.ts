/** The skies there are, as a person reads them. Light enough for a web form. */
import type { Text } from '@escena/core/text';

export const skies = {
  clear: { en: 'Clear', es: 'Despejado' },
  clouds: { en: 'Soft clouds', es: 'Nubes suaves' },
  overcast: { en: 'Overcast', es: 'Cubierto' },
  sunset: { en: 'Sunset', es: 'Atardecer' },
  dusk: { en: 'Dusk', es: 'Anochecer' },
} as const satisfies Record<string, Text>;

export type Sky = keyof typeof skies;
export const skyNames = Object.keys(skies) as [Sky, ...Sky[]];
