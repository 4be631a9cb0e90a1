import type { Text } from './text.ts';

/**
 * What a person agrees to before a photo that shows somebody is processed. The version is kept with every consent: it goes
 * up whenever the words change in meaning, and what was given under older words no longer counts.
 */
export const consentTexts = {
  'try-on': {
    version: '2026-11-28',
    text: {
      en: 'This photo shows me, or somebody who has agreed to it, and whoever it shows is 18 or older. Escena may process it to show clothes, accessories or make-up on that person. Where body and face are is worked out for that and forgotten with it; nothing that identifies anybody is kept. I can withdraw this at any time: the photo and everything made of it are then erased.',
      es: 'En esta foto salgo yo o una persona que está de acuerdo, y quien sale tiene 18 años o más. Escena puede procesarla para mostrar ropa, accesorios o maquillaje en esa persona. Para ello se calcula dónde están el cuerpo y la cara, y se olvida al terminar; no se guarda nada que identifique a nadie. Puedo retirar este permiso cuando quiera: la foto y todo lo que se haya hecho con ella se borran.',
    },
  },
} as const satisfies Record<string, { readonly version: string; readonly text: Text }>;

export type ConsentPurpose = keyof typeof consentTexts;
export const consentPurposes = Object.keys(consentTexts) as [ConsentPurpose, ...ConsentPurpose[]];

/** On whose word: `self`, it is me; `permission`, the person in the photo agreed. */
export const consentBases = ['self', 'permission'] as const;
export type ConsentBasis = (typeof consentBases)[number];
