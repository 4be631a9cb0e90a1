/**
 * The prompt helper: rules that say which words a style adds to a short prompt, and when they hold back. It only proposes:
 * what a person accepts becomes part of the prompt they see, and nothing else ever reaches a checkpoint. The words are
 * English, which most checkpoints were trained on.
 */
import type { Text } from '@escena/core/text';

/** What a prompt may speak of, in the order in which the words follow the prompt. */
export const promptAspects = {
  medium: {
    label: { en: 'What kind of picture', es: 'Qué tipo de imagen' },
    said: /\b(photo\w*|foto\w*|painting|pintura|óleo|watercolou?r|acuarela|drawing|dibujo|sketch|boceto|illustration|ilustración|render\w*|3d|comic|cómic|anime|pixel art|vector|logo|icon)\b/iu,
  },
  light: {
    label: { en: 'Light', es: 'Luz' },
    said: /\b(light\w*|lit|luz|iluminad\w*|sun\w*|sol|shadows?|sombras?|night|noche|dusk|dawn|atardecer|amanecer|golden hour|neon|neón)\b/iu,
  },
  view: {
    label: { en: 'Viewpoint', es: 'Punto de vista' },
    said: /\b(close-?up|primer plano|wide(?:-| )angle|gran angular|aerial|aére\w*|top view|cenital|portrait|retrato|macro|lens|bokeh|full body|isometric|isométric\w*)\b/iu,
  },
  colour: {
    label: { en: 'Colours', es: 'Colores' },
    said: /\b(colou?rs?|colou?rful|colores?|palette|paleta|monochrome|monocrom\w*|black and white|blanco y negro|pastel|muted|vivid)\b/iu,
  },
  finish: {
    label: { en: 'Finish', es: 'Acabado' },
    said: /\b(detail\w*|detalle\w*|sharp|nítid\w*|texture\w*|textura\w*|grain|grano|smooth|brush\w*|pincelad\w*|linework)\b/iu,
  },
} as const satisfies Record<string, { readonly label: Text; readonly said: RegExp }>;

export type PromptAspect = keyof typeof promptAspects;

interface PromptStyle {
  readonly label: Text;
  /** one phrase an aspect */
  readonly words: Readonly<Partial<Record<PromptAspect, string>>>;
  /** proposed for the negative prompt */
  readonly avoid: string;
}

export const promptStyles = {
  photo: {
    label: { en: 'Photograph', es: 'Fotografía' },
    words: {
      medium: 'photograph',
      light: 'soft natural light',
      view: 'shot on a 50 mm lens',
      finish: 'sharp focus, fine detail',
    },
    avoid: 'drawing, painting, blurry, distorted, watermark',
  },
  cinematic: {
    label: { en: 'Film still', es: 'Fotograma de cine' },
    words: {
      medium: 'film still',
      light: 'dramatic side light',
      view: 'wide-angle shot, shallow depth of field',
      colour: 'teal and amber colour grading',
      finish: 'fine film grain',
    },
    avoid: 'flat light, drawing, text, watermark',
  },
  product: {
    label: { en: 'Product photograph', es: 'Foto de producto' },
    words: {
      medium: 'studio product photograph',
      light: 'softbox lighting',
      view: 'three-quarter view, centred',
      colour: 'plain light grey backdrop',
      finish: 'crisp edges, fine detail',
    },
    avoid: 'clutter, people, text, watermark, harsh shadows',
  },
  interior: {
    label: { en: 'Interior', es: 'Interiorismo' },
    words: {
      medium: 'interior design photograph',
      light: 'daylight from large windows',
      view: 'wide-angle view at eye level',
      finish: 'straight verticals, fine detail',
    },
    avoid: 'people, clutter, crooked walls, watermark',
  },
  watercolour: {
    label: { en: 'Watercolour', es: 'Acuarela' },
    words: {
      medium: 'watercolour painting on textured paper',
      light: 'gentle light',
      colour: 'translucent washes of colour',
      finish: 'loose brush strokes, soft edges',
    },
    avoid: 'photograph, hard outlines, text, watermark',
  },
  oil: {
    label: { en: 'Oil painting', es: 'Óleo' },
    words: {
      medium: 'oil painting on canvas',
      light: 'warm light from one side',
      colour: 'rich, deep colours',
      finish: 'visible brush strokes, impasto',
    },
    avoid: 'photograph, flat colour, text, watermark',
  },
  ink: {
    label: { en: 'Ink drawing', es: 'Dibujo a tinta' },
    words: {
      medium: 'ink drawing',
      colour: 'black ink on white paper',
      finish: 'fine linework, cross-hatching',
    },
    avoid: 'photograph, colour, blurry, watermark',
  },
  flat: {
    label: { en: 'Flat illustration', es: 'Ilustración plana' },
    words: {
      medium: 'flat vector illustration',
      light: 'even light',
      colour: 'limited colour palette',
      finish: 'clean shapes, smooth edges',
    },
    avoid: 'photograph, gradients, noise, text, watermark',
  },
  render: {
    label: { en: '3D render', es: 'Render 3D' },
    words: {
      medium: '3D render',
      light: 'global illumination, soft shadows',
      view: 'isometric view',
      finish: 'clean materials, fine detail',
    },
    avoid: 'photograph, drawing, noise, text, watermark',
  },
  pattern: {
    label: { en: 'Repeating pattern', es: 'Patrón repetido' },
    words: {
      medium: 'seamless repeating pattern',
      light: 'even light',
      view: 'seen straight from above',
      colour: 'balanced colours',
      finish: 'even density, fine detail',
    },
    avoid: 'border, frame, vignette, perspective, text',
  },
} as const satisfies Record<string, PromptStyle>;

export type PromptStyleName = keyof typeof promptStyles;
export const promptStyleNames = Object.keys(promptStyles) as [PromptStyleName, ...PromptStyleName[]];

/** Words that a rule proposes, and for what. */
export interface PromptProposal {
  readonly aspect: PromptAspect;
  readonly words: string;
}

/** What a style would add to a prompt: its words for every aspect that the prompt does not speak of yet. */
export function proposeWords(prompt: string, style: PromptStyleName): PromptProposal[] {
  const { words }: PromptStyle = promptStyles[style];
  const aspects = Object.keys(promptAspects) as PromptAspect[];
  return aspects.flatMap((aspect) => {
    const phrase = words[aspect];
    return phrase === undefined || promptAspects[aspect].said.test(prompt) ? [] : { aspect, words: phrase };
  });
}

/** A prompt with phrases behind it, commas between; those that stand in it already are not said twice. */
export function joinWords(prompt: string, phrases: readonly string[]): string {
  const said = prompt.trim().replace(/[\s,]+$/u, '');
  const fresh = phrases.filter((phrase) => !said.toLowerCase().includes(phrase.toLowerCase()));
  return [said, ...fresh].filter(Boolean).join(', ');
}
