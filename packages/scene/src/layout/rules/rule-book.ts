/**
 * What makes a room wrong (hard) and what makes it worse (soft). Hard rules are never broken by the solver; soft ones
 * cost points. The figures are in measures.ts, the checks in judge/.
 */
import type { Text } from '@escena/core/text';

/** The numbers of one broken rule, in its unit. */
export interface Finding {
  readonly measured: number;
  readonly limit: number;
  /** the title of the second piece, when there is one */
  readonly other?: Text | undefined;
}

interface Rule {
  readonly hard: boolean;
  /** what breaking it wholly costs, of a room's 100 */
  readonly points: number;
  readonly unit: 'cm' | '%' | '°';
  /** the sentence after the piece's title, its numbers rounded and in the unit */
  readonly text: (words: { measured: string; limit: string; other: Text }) => Text;
}

export const ruleBook = {
  'off-floor': {
    hard: true,
    points: 30,
    unit: '%',
    text: ({ measured }) => ({
      en: `${measured} of it stands outside the free floor.`,
      es: `el ${measured} queda fuera del suelo libre.`,
    }),
  },
  overlap: {
    hard: true,
    points: 30,
    unit: 'cm',
    text: ({ measured, other }) => ({
      en: `stands ${measured} inside another piece (${other.en}).`,
      es: `se mete ${measured} en otro mueble (${other.es}).`,
    }),
  },
  'through-wall': {
    hard: true,
    points: 30,
    unit: 'cm',
    text: ({ measured }) => ({
      en: `goes ${measured} into a wall.`,
      es: `se mete ${measured} en una pared.`,
    }),
  },
  'through-ceiling': {
    hard: true,
    points: 30,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `reaches ${measured} high; the ceiling is at ${limit}.`,
      es: `llega a ${measured} de altura y el techo está a ${limit}.`,
    }),
  },
  floating: {
    hard: true,
    points: 30,
    unit: 'cm',
    text: ({ measured }) => ({
      en: `hangs in the air: ${measured} from what should carry it.`,
      es: `queda en el aire, a ${measured} de lo que debería sostenerlo.`,
    }),
  },
  'near-camera': {
    hard: true,
    points: 20,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `is ${measured} from the camera; closer than ${limit}, the picture's edge cuts it.`,
      es: `está a ${measured} de la cámara; a menos de ${limit} lo corta el borde de la foto.`,
    }),
  },
  'blocks-door': {
    hard: true,
    points: 30,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `stands ${measured} in front of a door; it needs ${limit} to open.`,
      es: `está a ${measured} de una puerta, que necesita ${limit} para abrirse.`,
    }),
  },
  'blocks-window': {
    hard: true,
    points: 25,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `rises ${measured} before a window; only ${limit} stay below the sill.`,
      es: `sube hasta ${measured} delante de una ventana; bajo el alféizar solo hay ${limit}.`,
    }),
  },
  'hides-window': {
    hard: true,
    points: 25,
    unit: '%',
    text: ({ measured, limit }) => ({
      en: `hides ${measured} of a window in the picture (at most ${limit}).`,
      es: `tapa el ${measured} de una ventana en la foto (como mucho, el ${limit}).`,
    }),
  },
  passage: {
    hard: true,
    points: 25,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `leaves ${measured} to walk past; a passage needs ${limit}.`,
      es: `deja ${measured} de paso; hacen falta ${limit}.`,
    }),
  },
  unreachable: {
    hard: true,
    points: 25,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `can only be reached through a gap of ${measured}; a person needs ${limit}.`,
      es: `solo se llega por un hueco de ${measured}; una persona necesita ${limit}.`,
    }),
  },
  'away-from-wall': {
    hard: false,
    points: 12,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `has the wall ${measured} behind it; it belongs against it (at most ${limit}).`,
      es: `tiene la pared a ${measured}; debería ir pegado a ella (como mucho, a ${limit}).`,
    }),
  },
  'table-reach': {
    hard: false,
    points: 5,
    unit: 'cm',
    text: ({ measured, limit, other }) => ({
      en: `is ${measured} from the seat (${other.en}); ${limit} is within reach and leaves room for legs.`,
      es: `está a ${measured} del asiento (${other.es}); a ${limit} queda a mano y caben las piernas.`,
    }),
  },
  conversation: {
    hard: false,
    points: 5,
    unit: 'cm',
    text: ({ measured, limit, other }) => ({
      en: `is ${measured} from the other seat (${other.en}); people talk comfortably within ${limit}.`,
      es: `está a ${measured} del otro asiento (${other.es}); se conversa bien a menos de ${limit}.`,
    }),
  },
  'viewing-distance': {
    hard: false,
    points: 6,
    unit: 'cm',
    text: ({ measured, limit, other }) => ({
      en: `is ${measured} from the seat (${other.en}); its size asks for about ${limit}.`,
      es: `está a ${measured} del asiento (${other.es}); por su tamaño pide unos ${limit}.`,
    }),
  },
  'viewing-angle': {
    hard: false,
    points: 8,
    unit: '°',
    text: ({ measured, limit, other }) => ({
      en: `lies ${measured} off where the seat looks (${other.en}); up to ${limit} is comfortable.`,
      es: `queda a ${measured} de donde mira el asiento (${other.es}); hasta ${limit} es cómodo.`,
    }),
  },
  'rug-under': {
    hard: false,
    points: 4,
    unit: 'cm',
    text: ({ measured, limit, other }) => ({
      en: `reaches ${measured} under the seat (${other.en}); its front legs want ${limit}.`,
      es: `entra ${measured} bajo el asiento (${other.es}); las patas delanteras piden ${limit}.`,
    }),
  },
  'lone-nightstand': {
    hard: false,
    points: 6,
    unit: 'cm',
    text: ({ measured }) => ({
      en: `has no twin in the same place on the other side of the bed (${measured} off).`,
      es: `no tiene pareja en el mismo sitio al otro lado de la cama (${measured} de diferencia).`,
    }),
  },
  'bed-side': {
    hard: false,
    points: 8,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `leaves ${measured} to get in beside it; ${limit} is needed.`,
      es: `deja ${measured} al lado para acostarse; hacen falta ${limit}.`,
    }),
  },
  'bed-under-window': {
    hard: false,
    points: 6,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `has its head ${measured} from a window; ${limit} keeps off draughts and cords.`,
      es: `tiene el cabecero a ${measured} de una ventana; a ${limit} se evitan corrientes y cordones.`,
    }),
  },
  'chair-pull': {
    hard: false,
    points: 4,
    unit: 'cm',
    text: ({ measured, limit, other }) => ({
      en: `has ${measured} from the table (${other.en}) to what is behind; getting up takes ${limit}.`,
      es: `tiene ${measured} entre la mesa (${other.es}) y lo que hay detrás; para levantarse hacen falta ${limit}.`,
    }),
  },
  drawers: {
    hard: false,
    points: 6,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `has ${measured} free in front; its doors and drawers want ${limit}.`,
      es: `tiene ${measured} libres delante; sus puertas y cajones piden ${limit}.`,
    }),
  },
  'desk-glare': {
    hard: false,
    points: 4,
    unit: '°',
    text: ({ measured, limit }) => ({
      en: `has a window behind the person at it (${measured} from the side, at most ${limit}): it shines on the screen.`,
      es: `tiene una ventana a la espalda de quien se sienta (a ${measured} del lateral, como mucho ${limit}): se refleja en la pantalla.`,
    }),
  },
  'art-off-centre': {
    hard: false,
    points: 3,
    unit: 'cm',
    text: ({ measured, other }) => ({
      en: `hangs ${measured} off the middle of what stands below (${other.en}).`,
      es: `cuelga a ${measured} del centro de lo que hay debajo (${other.es}).`,
    }),
  },
  'art-height': {
    hard: false,
    points: 3,
    unit: 'cm',
    text: ({ measured, limit }) => ({
      en: `hangs with its middle at ${measured}; eye height is ${limit}.`,
      es: `cuelga con el centro a ${measured}; la altura de los ojos es ${limit}.`,
    }),
  },
  'pendant-off': {
    hard: false,
    points: 4,
    unit: 'cm',
    text: ({ measured, other }) => ({
      en: `hangs ${measured} off the middle of the table (${other.en}).`,
      es: `cuelga a ${measured} del centro de la mesa (${other.es}).`,
    }),
  },
  'pendant-height': {
    hard: false,
    points: 3,
    unit: 'cm',
    text: ({ measured, limit, other }) => ({
      en: `hangs ${measured} above the table (${other.en}); ${limit} lights it without dazzling.`,
      es: `cuelga a ${measured} de la mesa (${other.es}); a ${limit} la ilumina sin deslumbrar.`,
    }),
  },
  'curtains-off': {
    hard: false,
    points: 5,
    unit: 'cm',
    text: ({ measured }) => ({
      en: `hang ${measured} off the middle of their window.`,
      es: `cuelgan a ${measured} del centro de su ventana.`,
    }),
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof ruleBook;

/** The whole sentence that a person reads about a piece. */
export function sentence(rule: RuleName, title: Text, { measured, limit, other }: Finding): Text {
  const { unit, text } = ruleBook[rule];
  const inUnit = (value: number): string => {
    const rounded = Math.round(unit === 'cm' ? 100 * value : unit === '%' ? 100 * value : value);
    return unit === '°' ? `${rounded}°` : `${rounded} ${unit}`;
  };
  const words = { measured: inUnit(measured), limit: inUnit(limit), other: other ?? { en: '', es: '' } };
  const { en, es } = text(words);
  return { en: `${title.en}: ${en}`, es: `${title.es}: ${es}` };
}
