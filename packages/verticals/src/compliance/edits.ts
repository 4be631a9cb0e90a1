/** What a picture of a property can have had done to it: the closed list that rules speak of. Pure data. */
import type { Text } from '@escena/core/text';

export const edits = {
  furniture_added: { en: 'Furniture or décor added', es: 'Muebles o decoración añadidos' },
  furniture_removed: { en: 'Furniture or belongings removed', es: 'Muebles u objetos retirados' },
  fixture_added: {
    en: 'Something fixed to the building added',
    es: 'Añadido un elemento fijo del edificio',
  },
  fixture_removed: {
    en: 'Something fixed to the building removed',
    es: 'Retirado un elemento fijo del edificio',
  },
  wall_colour: { en: 'Walls in another colour or material', es: 'Paredes de otro color o material' },
  flooring: { en: 'Another floor covering', es: 'Otro suelo' },
  cabinets: { en: 'Cabinets or countertops changed', es: 'Armarios o encimeras cambiados' },
  dimensions: { en: 'Size or layout of the room changed', es: 'Tamaño o distribución cambiados' },
  structure: { en: 'Permanent structure changed or removed', es: 'Estructura cambiada o retirada' },
  exterior: { en: 'Outside of the building changed', es: 'Exterior del edificio cambiado' },
  exterior_furniture: { en: 'Loose furniture added outdoors', es: 'Muebles sueltos añadidos en el exterior' },
  landscaping: { en: 'Plants, lawn or grounds changed', es: 'Jardín o terreno cambiados' },
  view: { en: 'View or neighbourhood changed', es: 'Vistas o vecindario cambiados' },
  sky: { en: 'Sky replaced', es: 'Cielo sustituido' },
  dusk: { en: 'Day turned into dusk', es: 'El día convertido en atardecer' },
  added_light: { en: 'Lights lit that are not there', es: 'Luces encendidas que no existen' },
  defect_hidden: { en: 'Damage hidden', es: 'Desperfectos ocultados' },
  people_animals: { en: 'People or animals added', es: 'Personas o animales añadidos' },
  unfinished_finished: {
    en: 'An unfinished building shown finished',
    es: 'Una obra sin acabar mostrada acabada',
  },
} as const satisfies Record<string, Text>;

export type Edit = keyof typeof edits;
export const editNames = Object.keys(edits) as [Edit, ...Edit[]];
