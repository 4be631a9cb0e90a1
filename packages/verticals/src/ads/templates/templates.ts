import { card } from './card.ts';
import { overlay } from './overlay.ts';
import { poster } from './poster.ts';
import { split } from './split.ts';
import type { Template } from './template.ts';

/** The designs that come with the product. To add one: a line here; a campaign keeps names, so never change what one means. */
export const templates = {
  shade: {
    title: { en: 'Shade', es: 'Sombra' },
    purpose: { en: 'A strong picture, a short line', es: 'Una imagen fuerte, una frase corta' },
    arrangements: overlay({ shade: 'ink', opacity: 0.78, align: 'start', anchor: 'bottom', size: 0.09 }),
  },
  'shade-brand': {
    title: { en: 'Shade in brand colour', es: 'Sombra de marca' },
    purpose: { en: 'The brand seen from afar', es: 'La marca, a primera vista' },
    arrangements: overlay({ shade: 'primary', opacity: 0.9, align: 'start', anchor: 'bottom', size: 0.09 }),
  },
  sky: {
    title: { en: 'Words in the sky', es: 'Palabras en el cielo' },
    purpose: { en: 'Pictures with room above', es: 'Imágenes con aire arriba' },
    arrangements: overlay({ shade: 'paper', opacity: 0.82, align: 'center', anchor: 'top', size: 0.085 }),
  },
  split: {
    title: { en: 'Split', es: 'Mitades' },
    purpose: { en: 'Everything readable, always', es: 'Todo legible, siempre' },
    arrangements: split({ ground: 'paper', image: 'first', align: 'start', part: 0.52, button: 'primary' }),
  },
  'split-brand': {
    title: { en: 'Split in brand colour', es: 'Mitades de marca' },
    purpose: { en: 'A calm panel in your colour', es: 'Un panel sereno en tu color' },
    arrangements: split({ ground: 'primary', image: 'last', align: 'start', part: 0.52, button: 'accent' }),
  },
  gallery: {
    title: { en: 'Gallery', es: 'Galería' },
    purpose: { en: 'Rooms, views, food', es: 'Estancias, vistas, comida' },
    arrangements: split({ ground: 'ink', image: 'first', align: 'center', part: 0.56, button: 'paper' }),
  },
  card: {
    title: { en: 'Card', es: 'Tarjeta' },
    purpose: { en: 'Facts on a busy picture', es: 'Datos sobre una imagen con detalle' },
    arrangements: card({ ground: 'paper', opacity: 1, radius: 0.03, align: 'start', logo: 'picture' }),
  },
  'card-brand': {
    title: { en: 'Card in brand colour', es: 'Tarjeta de marca' },
    purpose: { en: 'An offer with your name on it', es: 'Una oferta con tu nombre' },
    arrangements: card({ ground: 'primary', opacity: 1, radius: 0, align: 'start', logo: 'card' }),
  },
  glass: {
    title: { en: 'Frosted card', es: 'Tarjeta velada' },
    purpose: { en: 'Soft, for beauty and home', es: 'Suave, para belleza y hogar' },
    arrangements: card({ ground: 'paper', opacity: 0.86, radius: 0.05, align: 'center', logo: 'card' }),
  },
  poster: {
    title: { en: 'Poster', es: 'Cartel' },
    purpose: { en: 'A sentence worth reading', es: 'Una frase que merece leerse' },
    arrangements: poster({ ground: 'paper', lead: 'headline', button: 'primary', radius: 0.02 }),
  },
  price: {
    title: { en: 'Price', es: 'Precio' },
    purpose: { en: 'The number first', es: 'El número primero' },
    arrangements: poster({ ground: 'accent', lead: 'offer', button: 'ink', radius: 0.02 }),
  },
  shout: {
    title: { en: 'Shout', es: 'Grito' },
    purpose: { en: 'Sales, launches, last days', es: 'Rebajas, lanzamientos, últimos días' },
    arrangements: poster({ ground: 'ink', lead: 'headline', button: 'accent', uppercase: true, radius: 0 }),
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as TemplateName[];
