import type { ErrorCode } from './error-code.ts';

/** What can be wrong with a 3D model of the user's. */
export const model3dErrors = {
  'model3d.not_a_model': {
    fault: 'input',
    status: 415,
    text: {
      en: 'This file is not a 3D model that can be read.',
      es: 'Este archivo no es un modelo 3D legible.',
    },
    remedy: {
      en: 'Export the model as GLB (binary glTF 2.0) and send that.',
      es: 'Exporta el modelo como GLB (glTF 2.0 binario) y envíalo.',
    },
  },
  'model3d.damaged': {
    fault: 'input',
    status: 422,
    text: { en: 'The 3D model is cut off or damaged.', es: 'El modelo 3D está incompleto o dañado.' },
    remedy: {
      en: 'Export it again as GLB, then upload it once more.',
      es: 'Expórtalo de nuevo como GLB y vuelve a subirlo.',
    },
  },
  'model3d.too_many_bytes': {
    fault: 'input',
    status: 413,
    text: { en: 'The 3D model is larger than 100 MB.', es: 'El modelo 3D supera los 100 MB.' },
    remedy: {
      en: 'Export it with smaller textures, or with Draco or meshopt compression.',
      es: 'Expórtalo con texturas más pequeñas o con compresión Draco o meshopt.',
    },
  },
  'model3d.too_complex': {
    fault: 'input',
    status: 413,
    text: {
      en: 'The 3D model has more detail than can be rendered.',
      es: 'El modelo 3D tiene más detalle del que se puede representar.',
    },
    remedy: {
      en: 'Reduce it in your 3D program (the details name the limit) and export it again.',
      es: 'Simplifícalo en tu programa 3D (los detalles indican el límite) y expórtalo de nuevo.',
    },
  },
  'model3d.external_file': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The 3D model needs other files that did not come with it.',
      es: 'El modelo 3D necesita otros archivos que no lo acompañan.',
    },
    remedy: {
      en: 'Export it as GLB, which holds geometry and textures in one file.',
      es: 'Expórtalo como GLB, que reúne geometría y texturas en un solo archivo.',
    },
  },
  'model3d.unsupported': {
    fault: 'input',
    status: 415,
    text: {
      en: 'The 3D model uses something that cannot be read here.',
      es: 'El modelo 3D usa algo que aquí no se puede leer.',
    },
    remedy: {
      en: 'Export it as glTF 2.0 with PNG, JPEG or WebP textures; Draco and meshopt are fine.',
      es: 'Expórtalo como glTF 2.0 con texturas PNG, JPEG o WebP; Draco y meshopt se admiten.',
    },
  },
  'model3d.empty': {
    fault: 'input',
    status: 422,
    text: { en: 'There is nothing to see in this 3D model.', es: 'En este modelo 3D no hay nada que ver.' },
    remedy: {
      en: 'Export it with its meshes visible, as triangles.',
      es: 'Expórtalo con sus mallas visibles, en triángulos.',
    },
  },
  'model3d.size_unclear': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The size of this 3D model cannot be right.',
      es: 'El tamaño de este modelo 3D no puede ser correcto.',
    },
    remedy: {
      en: 'Say its unit (m, cm, mm or in), or how wide it really is in centimetres.',
      es: 'Indica su unidad (m, cm, mm o in) o su anchura real en centímetros.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
