import type { Text } from './text.ts';

/**
 * What a person agrees to before a photo that shows somebody is processed. The version is kept with every consent: it goes
 * up whenever the words change in meaning, and what was given under older words no longer counts.
 */
export const consentTexts = {
  'try-on': {
    version: '2026-11-27',
    text: {
      en: 'This photo shows me, or a grown-up who has agreed to it. Escena may process it to show clothes, accessories or make-up on that person. Nothing that identifies the face is measured or kept. I can withdraw this at any time: the photo and everything made of it are then erased.',
      es: 'Esta foto me muestra a mí o a una persona adulta que está de acuerdo. Escena puede procesarla para mostrar ropa, accesorios o maquillaje en esa persona. No se mide ni se guarda nada que identifique la cara. Puedo retirar este permiso cuando quiera: la foto y todo lo que se haya hecho con ella se borran.',
    },
  },
} as const satisfies Record<string, { readonly version: string; readonly text: Text }>;

export type ConsentPurpose = keyof typeof consentTexts;
export const consentPurposes = Object.keys(consentTexts) as [ConsentPurpose, ...ConsentPurpose[]];

/** On whose word: `self`, it is me; `permission`, the person in the photo agreed. */
export const consentBases = ['self', 'permission'] as const;
export type ConsentBasis = (typeof consentBases)[number];
