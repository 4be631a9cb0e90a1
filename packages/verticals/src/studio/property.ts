/**
 * Property visualisation: a sketch, a floor plan or a building under construction shown finished. What the studio is asked for
 * then, proposed by rules that a person sees and changes; the words are English, which most checkpoints were trained on.
 */
import type { Text } from '@escena/core/text';
import { z } from 'zod';
import { roomTypes, styleNames, type Style } from '../staging/options.ts';
import type { Control } from './control.ts';
import type { Mode } from './mode.ts';

/** What the photo on the table is. */
export const propertySources = {
  sketch: { en: 'A sketch or a drawing', es: 'Un boceto o un dibujo' },
  plan: { en: 'A floor plan', es: 'Un plano' },
  shell: { en: 'A photo of the building site', es: 'Una foto de la obra' },
} as const satisfies Record<string, Text>;

/** What it becomes. */
export const propertyPlaces = {
  'living-room': roomTypes['living-room'],
  bedroom: roomTypes.bedroom,
  'dining-room': roomTypes['dining-room'],
  kitchen: roomTypes.kitchen,
  bathroom: roomTypes.bathroom,
  'home-office': roomTypes['home-office'],
  home: { en: 'The whole home', es: 'Toda la vivienda' },
  house: { en: 'House from outside', es: 'Casa por fuera' },
  building: { en: 'Apartment building from outside', es: 'Edificio por fuera' },
} as const satisfies Record<string, Text>;

export const propertyLights = {
  day: { en: 'Daylight', es: 'Luz de día' },
  overcast: { en: 'Overcast', es: 'Nublado' },
  dusk: { en: 'Dusk', es: 'Atardecer' },
} as const satisfies Record<string, Text>;

type Place = keyof typeof propertyPlaces;
type Light = keyof typeof propertyLights;

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  Object.keys(record) as [Key, ...Key[]];
export const propertySourceNames = keysOf(propertySources);
export const propertyPlaceNames = keysOf(propertyPlaces);
export const propertyLightNames = keysOf(propertyLights);

/** Said of a run whose pictures show a property that is not so yet: they are exported with what the law wants said of them. */
export const property = z.object({
  source: z.enum(propertySourceNames),
  place: z.enum(propertyPlaceNames),
  style: z.enum(styleNames),
  light: z.enum(propertyLightNames),
  furnished: z.boolean(),
  /** how closely what is on the table is followed */
  closeness: z.number().min(0).max(1),
});

export type Property = z.infer<typeof property>;

const outside: readonly Place[] = ['house', 'building'];
export const isOutside = ({ place }: Pick<Property, 'place'>): boolean => outside.includes(place);

/** Lines on paper, and not what a camera saw. */
export const isDrawing = ({ source }: Pick<Property, 'source'>): boolean => source !== 'shell';

const placeWords: Readonly<Record<Place, string>> = {
  'living-room': 'living room',
  bedroom: 'bedroom',
  'dining-room': 'dining room',
  kitchen: 'kitchen with cabinets and worktop',
  bathroom: 'bathroom',
  'home-office': 'home office',
  home: 'home',
  house: 'detached house with a garden',
  building: 'apartment building on a street',
};

interface StyleWords {
  readonly name: string;
  readonly inside: string;
  readonly outside: string;
}

/** What a style looks like, in and out. */
const styleWords: Readonly<Record<Style, StyleWords>> = {
  scandinavian: {
    name: 'Scandinavian',
    inside: 'light oak floor, white walls, linen and wool',
    outside: 'light timber cladding, white render',
  },
  modern: {
    name: 'modern',
    inside: 'smooth white walls, wide-plank floor, clean lines',
    outside: 'white render, large glass, flat roof',
  },
  farmhouse: {
    name: 'farmhouse',
    inside: 'warm oak floor, panelled walls, natural fabrics',
    outside: 'white board-and-batten, gabled metal roof, porch',
  },
  'mid-century': {
    name: 'mid-century modern',
    inside: 'walnut wood, terrazzo, muted colours',
    outside: 'low roof, wide eaves, brick and timber',
  },
  industrial: {
    name: 'industrial loft',
    inside: 'exposed brick, polished concrete floor, black steel',
    outside: 'dark brick, black steel window frames',
  },
  coastal: {
    name: 'coastal',
    inside: 'whitewashed wood, pale blue and sand colours',
    outside: 'pale shingles, white trim',
  },
  classic: {
    name: 'classic',
    inside: 'herringbone parquet, panel mouldings, tall skirting',
    outside: 'stone facade, sash windows, slate roof',
  },
  japandi: {
    name: 'Japandi',
    inside: 'pale ash wood, lime plaster walls, low furniture',
    outside: 'charred timber cladding, stone, deep eaves',
  },
};

const lightWords: Readonly<Record<Light, { readonly inside: string; readonly outside: string }>> = {
  day: { inside: 'bright daylight from the windows', outside: 'clear sky, midday sun' },
  overcast: { inside: 'soft even daylight', outside: 'soft overcast sky' },
  dusk: { inside: 'dusk outside, warm lamps lit', outside: 'dusk sky, windows lit warm from inside' },
};

/** What must not be seen of the source, nor go wrong. */
export const propertyAvoids =
  'drawing, sketch, scaffolding, people, text, watermark, crooked walls, distorted perspective';

/** The prompt that says what is wanted, in full: a person sees it and may change every word. */
export function propertyPrompt(wanted: Property): string {
  const { source, place, style, light, furnished } = wanted;
  const { name, ...look } = styleWords[style];
  const side = isOutside(wanted) ? 'outside' : 'inside';
  const state = side === 'outside' ? 'finished' : furnished ? 'finished, furnished' : 'finished, empty';
  const view = {
    inside: source === 'plan' ? 'top-down 3D floor plan' : 'interior design photograph',
    outside: source === 'plan' ? 'aerial view' : 'architectural photograph',
  }[side];
  return [
    `${view} of a ${state} ${name} ${placeWords[place]}`,
    look[side],
    lightWords[light][side],
    'straight verticals, fine detail',
  ].join(', ');
}

/** What is known of the checkpoint that will draw. */
interface Drawer {
  /** pictures that its ControlNets want to be shown */
  readonly controls: number;
  readonly name: string;
}

export interface PropertyProposal {
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly mode: Extract<Mode, { readonly kind: 'text-to-image' | 'image-to-image' }>;
  readonly controls: readonly Control[];
}

/**
 * What draws it. A photo of a site keeps its light and colours as far as `closeness` says; of a drawing only the lines are
 * followed, its paper is not: for that the checkpoint must have a ControlNet.
 */
export function proposeProperty(wanted: Property, { controls, name }: Drawer): PropertyProposal {
  const { closeness } = wanted;
  const drawing = isDrawing(wanted);
  const map = mapFor(name, drawing);
  const followed: Control = {
    map,
    scale: round(0.4 + 0.8 * closeness),
    start: 0,
    end: round(0.5 + 0.5 * closeness),
  };
  return {
    prompt: propertyPrompt(wanted),
    negativePrompt: propertyAvoids,
    mode:
      drawing && controls > 0
        ? { kind: 'text-to-image' }
        : { kind: 'image-to-image', strength: round(0.9 - 0.6 * closeness) },
    controls: controls > 0 ? [followed] : [],
  };
}

/** The map that the checkpoint's first ControlNet was trained on, where its name says it; else what fits the source. */
function mapFor(name: string, drawing: boolean): Control['map'] {
  if (/canny/i.test(name)) return 'canny';
  if (/mlsd|lines\b/i.test(name)) return 'lines';
  if (/depth/i.test(name) && !drawing) return 'depth';
  return drawing || /scribble|sketch|line-?art/i.test(name) ? 'strokes' : 'canny';
}

const round = (value: number): number => Math.round(100 * value) / 100;
