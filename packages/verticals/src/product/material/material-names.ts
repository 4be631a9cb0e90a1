import type { Text } from '@escena/core/text';

/** Every material a region can be given, by kind, as a person reads it. Light enough for a web form. */
export const materialNames = {
  oak: { kind: 'wood', label: { en: 'Oak', es: 'Roble' } },
  walnut: { kind: 'wood', label: { en: 'Walnut', es: 'Nogal' } },
  ash: { kind: 'wood', label: { en: 'Ash', es: 'Fresno' } },
  ebony: { kind: 'wood', label: { en: 'Black-stained oak', es: 'Roble teñido de negro' } },
  'tan-leather': { kind: 'leather', label: { en: 'Tan leather', es: 'Cuero natural' } },
  'brown-leather': { kind: 'leather', label: { en: 'Brown leather', es: 'Cuero marrón' } },
  'black-leather': { kind: 'leather', label: { en: 'Black leather', es: 'Cuero negro' } },
  linen: { kind: 'fabric', label: { en: 'Linen', es: 'Lino' } },
  wool: { kind: 'fabric', label: { en: 'Grey wool', es: 'Lana gris' } },
  denim: { kind: 'fabric', label: { en: 'Denim', es: 'Tela vaquera' } },
  'green-velvet': { kind: 'fabric', label: { en: 'Green velvet', es: 'Terciopelo verde' } },
  'blue-velvet': { kind: 'fabric', label: { en: 'Blue velvet', es: 'Terciopelo azul' } },
  steel: { kind: 'metal', label: { en: 'Brushed steel', es: 'Acero cepillado' } },
  brass: { kind: 'metal', label: { en: 'Brass', es: 'Latón' } },
  gold: { kind: 'metal', label: { en: 'Gold', es: 'Oro' } },
  copper: { kind: 'metal', label: { en: 'Copper', es: 'Cobre' } },
  'white-marble': { kind: 'stone', label: { en: 'White marble', es: 'Mármol blanco' } },
  'black-marble': { kind: 'stone', label: { en: 'Black marble', es: 'Mármol negro' } },
  granite: { kind: 'stone', label: { en: 'Granite', es: 'Granito' } },
  terrazzo: { kind: 'stone', label: { en: 'Terrazzo', es: 'Terrazo' } },
  concrete: { kind: 'stone', label: { en: 'Concrete', es: 'Hormigón' } },
  travertine: { kind: 'stone', label: { en: 'Travertine', es: 'Travertino' } },
} as const satisfies Record<string, { readonly kind: MaterialKind; readonly label: Text }>;

export type MaterialKind = 'wood' | 'leather' | 'fabric' | 'metal' | 'stone';
export type MaterialName = keyof typeof materialNames;
export const materials = Object.keys(materialNames) as [MaterialName, ...MaterialName[]];
