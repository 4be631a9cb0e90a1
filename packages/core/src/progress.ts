import type { Text } from './text.ts';

/** The stages a person sees while a picture is made, in the order they come. */
export const stages = {
  queued: { en: 'Waiting for its turn', es: 'Esperando su turno' },
  read: { en: 'Reading the photo', es: 'Leyendo la foto' },
  load: { en: 'Getting the checkpoint ready', es: 'Preparando el modelo' },
  understand: { en: 'Understanding the room', es: 'Entendiendo la habitación' },
  layout: { en: 'Placing the furniture', es: 'Colocando los muebles' },
  person: { en: 'Looking at the person', es: 'Mirando a la persona' },
  cutOut: { en: 'Finding the outline', es: 'Buscando el contorno' },
  wear: { en: 'Putting it on', es: 'Poniendo la prenda' },
  paint: { en: 'Giving it its colours', es: 'Dándole sus colores' },
  words: { en: 'Setting the words', es: 'Colocando los textos' },
  stand: { en: 'Setting the scene', es: 'Montando la escena' },
  draw: { en: 'Drawing', es: 'Dibujando' },
  trace: { en: 'Lighting the scene', es: 'Iluminando la escena' },
  render: { en: 'Making it look real', es: 'Dándole realismo' },
  composite: {
    en: 'Putting the building back, pixel for pixel',
    es: 'Devolviendo el edificio, píxel a píxel',
  },
  save: { en: 'Saving at full size', es: 'Guardando a tamaño completo' },
} as const satisfies Record<string, Text>;

export type Stage = keyof typeof stages;

/** One report from long work. `fraction` is of the whole job and never goes back within an attempt. */
export interface Progress {
  readonly stage: Stage;
  /** 0…1 of the whole job */
  readonly fraction: number;
  /** step within the stage, 1-based, and how many there are */
  readonly step?: number;
  readonly steps?: number;
  /** seconds left, estimated from the work done so far */
  readonly etaSeconds?: number;
  /** a small encoded JPEG of what is being made */
  readonly preview?: Uint8Array;
}

export type OnProgress = (progress: Progress) => void;
