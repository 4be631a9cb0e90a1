/** Agents and cameras of agents name files: `03_kitchen.jpg`, `salón 2.jpg`. Nothing is looked at. */
import type { ListingRoom } from './rooms.ts';

/** In English and Spanish, without accents; the longer of two that overlap stands first. */
const words: readonly (readonly [ListingRoom, readonly string[]])[] = [
  ['plan', ['floor plan', 'floorplan', 'plano', 'planos', 'plan']],
  ['dining-room', ['dining', 'comedor']],
  ['living-room', ['living', 'lounge', 'salon', 'sala', 'sitting', 'family room']],
  ['kids-room', ['kids', 'children', 'infantil', 'ninos']],
  ['nursery', ['nursery', 'baby', 'bebe']],
  ['home-office', ['office', 'study', 'despacho', 'estudio']],
  ['bathroom', ['bathroom', 'bath', 'shower', 'wc', 'toilet', 'ensuite', 'bano', 'aseo']],
  ['bedroom', ['bedroom', 'bed', 'master', 'guest room', 'dormitorio', 'habitacion', 'alcoba']],
  ['kitchen', ['kitchen', 'kitchenette', 'cocina']],
  ['entry', ['entry', 'entrance', 'hall', 'hallway', 'foyer', 'corridor', 'recibidor', 'entrada', 'pasillo']],
  ['terrace', ['terrace', 'balcony', 'patio', 'deck', 'terraza', 'balcon']],
  // prettier-ignore
  ['exterior', ['exterior', 'outside', 'facade', 'front', 'garden', 'yard', 'street', 'aerial', 'drone', 'pool', 'garage',
    'fachada', 'jardin', 'calle', 'piscina', 'garaje', 'vistas', 'view']],
];

/** The room that a photo's name tells of; undefined: it tells of none. */
export function roomOfName(name: string): ListingRoom | undefined {
  const plain = name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ');
  const said = ` ${plain} `;
  return words.find(([, names]) => names.some((word) => said.includes(` ${word} `)))?.[0];
}
