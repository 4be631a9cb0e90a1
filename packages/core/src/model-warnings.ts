import type { Text } from './text.ts';

/** What of a file could not be taken over; it is told, never hidden. */
export const modelWarnings = {
  skinning: {
    en: 'It has a skeleton; it stands in the pose that its mesh was made in.',
    es: 'Tiene esqueleto; se muestra en la pose en que se modeló su malla.',
  },
  simplified: {
    en: 'It had more triangles than can be rendered and was simplified.',
    es: 'Tenía más triángulos de los que se pueden representar y se ha simplificado.',
  },
  'lines-and-points': {
    en: 'Lines and points were left out; only surfaces are shown.',
    es: 'Se han omitido líneas y puntos; solo se muestran superficies.',
  },
  'texture-coordinates': {
    en: 'A texture with coordinates of its own was left out.',
    es: 'Se ha omitido una textura con coordenadas propias.',
  },
  'texture-unreadable': {
    en: 'A texture could not be read; the plain colour is shown.',
    es: 'No se ha podido leer una textura; se muestra el color liso.',
  },
  'texture-reduced': {
    en: 'Large textures were reduced.',
    es: 'Se han reducido las texturas grandes.',
  },
  instancing: {
    en: 'Instanced copies were left out; each mesh is shown once.',
    es: 'Se han omitido las copias instanciadas; cada malla se muestra una vez.',
  },
  'texture-format': {
    en: 'A texture in a compressed GPU format was left out; the plain colour is shown.',
    es: 'Se ha omitido una textura en formato comprimido para GPU; se muestra el color liso.',
  },
} as const satisfies Record<string, Text>;

export type ModelWarning = keyof typeof modelWarnings;
