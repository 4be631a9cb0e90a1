import type { ErrorCode } from './error-code.ts';

/** What can be wrong with a person's photo, or with what is put on. */
export const tryonErrors = {
  'tryon.garment_not_found': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No garment stands out in its picture.',
      es: 'En la imagen de la prenda no destaca ninguna.',
    },
    remedy: {
      en: 'Click on the garment, or drag a box around it.',
      es: 'Haz clic en la prenda o dibuja un recuadro a su alrededor.',
    },
  },
  'tryon.garment_kind': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The garment does not have the shape of what it is said to be.',
      es: 'La prenda no tiene la forma de lo que se dice que es.',
    },
    remedy: {
      en: 'Choose another kind of garment, or set its points by hand.',
      es: 'Elige otro tipo de prenda o coloca sus puntos a mano.',
    },
  },
  'tryon.body_not_found': {
    fault: 'input',
    status: 422,
    text: {
      en: 'It cannot be told where the body is in this photo.',
      es: 'No se puede saber dónde está el cuerpo en esta foto.',
    },
    remedy: {
      en: 'Set the shoulders and hips by hand, or click on the clothes that are worn.',
      es: 'Coloca los hombros y las caderas a mano o haz clic en la ropa que lleva puesta.',
    },
  },
  'tryon.worn_not_found': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The clothes that are worn were not found in this photo.',
      es: 'No se ha encontrado en la foto la ropa que lleva puesta.',
    },
    remedy: {
      en: 'Click on the clothes, or paint over them.',
      es: 'Haz clic en la ropa o píntala por encima.',
    },
  },
  'tryon.no_face': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No face was found in this photo, and make-up needs one.',
      es: 'No se ha encontrado ninguna cara en esta foto, y el maquillaje la necesita.',
    },
    remedy: {
      en: 'Use a photo that shows the face from the front, well lit, or drag the points of the face into place.',
      es: 'Usa una foto en la que se vea la cara de frente y con buena luz, o arrastra los puntos de la cara a su sitio.',
    },
  },
  'tryon.no_place': {
    fault: 'input',
    status: 422,
    text: {
      en: 'It cannot be told where an accessory goes: that part of the person does not show in this photo.',
      es: 'No se puede saber dónde va un accesorio: esa parte de la persona no se ve en la foto.',
    },
    remedy: {
      en: 'Drag its points to where it is worn, or use a photo that shows that part.',
      es: 'Arrastra sus puntos hasta donde se lleva, o usa una foto en la que se vea esa parte.',
    },
  },
  'tryon.accessory_not_found': {
    fault: 'input',
    status: 422,
    text: {
      en: 'No accessory stands out in its picture.',
      es: 'En la imagen del accesorio no destaca ninguno.',
    },
    remedy: {
      en: 'Click on it, or drag a box around it.',
      es: 'Haz clic en él o dibuja un recuadro a su alrededor.',
    },
  },
} as const satisfies Record<string, ErrorCode>;
