import { accountErrors } from './errors/account-errors.ts';
import { adErrors } from './errors/ad-errors.ts';
import { apiErrors } from './errors/api-errors.ts';
import { billingErrors } from './errors/billing-errors.ts';
import { checkpointErrors } from './errors/checkpoint-errors.ts';
import { complianceErrors } from './errors/compliance-errors.ts';
import { configuratorErrors } from './errors/configurator-errors.ts';
import { decalErrors } from './errors/decal-errors.ts';
import type { ErrorCode } from './errors/error-code.ts';
import { feedErrors } from './errors/feed-errors.ts';
import { listingErrors } from './errors/listing-errors.ts';
import { model3dErrors } from './errors/model3d-errors.ts';
import { productErrors } from './errors/product-errors.ts';
import { remoteErrors } from './errors/remote-errors.ts';
import { retouchErrors } from './errors/retouch-errors.ts';
import { safetyErrors } from './errors/safety-errors.ts';
import { stagingErrors } from './errors/staging-errors.ts';
import { studioErrors } from './errors/studio-errors.ts';
import { tryonErrors } from './errors/tryon-errors.ts';
import { typeErrors } from './errors/type-errors.ts';
import { viewErrors } from './errors/view-errors.ts';

/**
 * Every failure the product can name. What is derived from this table: the HTTP and tRPC status, whether the queue
 * tries again, and the words a person reads (what happened, then what to do).
 */

export type { ErrorCode, Fault } from './errors/error-code.ts';

export const errorCodes = {
  'image.not_an_image': {
    fault: 'input',
    status: 415,
    text: { en: 'This file is not a picture.', es: 'Este archivo no es una imagen.' },
    remedy: {
      en: 'Send a JPEG, PNG, WebP, AVIF, TIFF or HEIC photo.',
      es: 'Envía una foto JPEG, PNG, WebP, AVIF, TIFF o HEIC.',
    },
  },
  'image.truncated': {
    fault: 'input',
    status: 422,
    text: { en: 'The picture is cut off or damaged.', es: 'La imagen está incompleta o dañada.' },
    remedy: {
      en: 'Copy the file again from the camera or phone, then upload it once more.',
      es: 'Copia de nuevo el archivo desde la cámara o el móvil y vuelve a subirlo.',
    },
  },
  'image.too_many_pixels': {
    fault: 'input',
    status: 413,
    text: { en: 'The picture has more than 100 megapixels.', es: 'La imagen tiene más de 100 megapíxeles.' },
    remedy: {
      en: 'Save a smaller copy (up to 100 megapixels) and send that.',
      es: 'Guarda una copia más pequeña (hasta 100 megapíxeles) y envíala.',
    },
  },
  'image.too_many_bytes': {
    fault: 'input',
    status: 413,
    text: { en: 'The file is larger than 200 MB.', es: 'El archivo supera los 200 MB.' },
    remedy: { en: 'Save it as JPEG, or at a smaller size.', es: 'Guárdalo como JPEG o a un tamaño menor.' },
  },
  'image.too_small': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The picture is too small to work with.',
      es: 'La imagen es demasiado pequeña para trabajar con ella.',
    },
    remedy: {
      en: 'Send one that is at least 256 pixels on each side.',
      es: 'Envía una de al menos 256 píxeles por lado.',
    },
  },
  'image.cmyk': {
    fault: 'input',
    status: 415,
    text: {
      en: 'This is a CMYK picture, made for printing.',
      es: 'Es una imagen CMYK, preparada para imprenta.',
    },
    remedy: {
      en: 'Export it as RGB (sRGB) and send that copy.',
      es: 'Expórtala en RGB (sRGB) y envía esa copia.',
    },
  },
  'image.animated': {
    fault: 'input',
    status: 415,
    text: {
      en: 'This picture is animated or has several pages.',
      es: 'Esta imagen es animada o tiene varias páginas.',
    },
    remedy: { en: 'Send a single still photo.', es: 'Envía una sola foto fija.' },
  },
  'image.unsupported': {
    fault: 'input',
    status: 415,
    text: {
      en: 'This kind of picture file is not supported.',
      es: 'Este tipo de archivo de imagen no se admite.',
    },
    remedy: { en: 'Save it as JPEG or PNG and send that.', es: 'Guárdalo como JPEG o PNG y envíalo.' },
  },
  'image.mask_size': {
    fault: 'input',
    status: 422,
    text: {
      en: 'The mask has another shape than the photo.',
      es: 'La máscara tiene otra forma que la foto.',
    },
    remedy: {
      en: 'Export it at the size of the photo and send it again.',
      es: 'Expórtala al tamaño de la foto y envíala de nuevo.',
    },
  },
  ...stagingErrors,
  ...feedErrors,
  ...listingErrors,
  ...model3dErrors,
  ...viewErrors,
  ...tryonErrors,
  ...typeErrors,
  ...adErrors,
  ...complianceErrors,
  ...configuratorErrors,
  ...decalErrors,
  ...productErrors,
  ...studioErrors,
  'input.invalid': {
    fault: 'input',
    status: 400,
    text: { en: 'Something in the request is not right.', es: 'Hay algo incorrecto en la petición.' },
    remedy: {
      en: 'Check the values that are marked and try again.',
      es: 'Revisa los valores marcados e inténtalo de nuevo.',
    },
  },
  'auth.required': {
    fault: 'caller',
    status: 401,
    text: { en: 'You are not signed in.', es: 'No has iniciado sesión.' },
    remedy: { en: 'Sign in and try again.', es: 'Inicia sesión e inténtalo de nuevo.' },
  },
  'access.denied': {
    fault: 'caller',
    status: 403,
    text: { en: 'You may not do this here.', es: 'No tienes permiso para hacer esto.' },
    remedy: {
      en: 'Ask the owner of the workspace for access.',
      es: 'Pide acceso al propietario del espacio de trabajo.',
    },
  },
  not_found: {
    fault: 'caller',
    status: 404,
    text: { en: 'This does not exist, or is not yours to see.', es: 'No existe o no puedes verlo.' },
    remedy: { en: 'Go back to your projects.', es: 'Vuelve a tus proyectos.' },
  },
  conflict: {
    fault: 'caller',
    status: 409,
    text: { en: 'It was changed meanwhile.', es: 'Ha cambiado mientras tanto.' },
    remedy: { en: 'Reload the page and try again.', es: 'Recarga la página e inténtalo de nuevo.' },
  },
  'credits.insufficient': {
    fault: 'caller',
    status: 402,
    text: { en: 'There are not enough credits for this.', es: 'No hay créditos suficientes.' },
    remedy: { en: 'Ask for fewer pictures, or add credits.', es: 'Pide menos imágenes o añade créditos.' },
  },
  ...accountErrors,
  ...billingErrors,
  ...remoteErrors,
  ...retouchErrors,
  ...safetyErrors,
  ...apiErrors,
  ...checkpointErrors,
  'model.missing': {
    fault: 'model',
    status: 424,
    text: { en: 'A file of this checkpoint is missing.', es: 'Falta un archivo de este modelo.' },
    remedy: {
      en: 'Check the folder against its model card, or install the checkpoint again.',
      es: 'Compara la carpeta con la ficha del modelo o instálalo de nuevo.',
    },
  },
  'model.invalid': {
    fault: 'model',
    status: 424,
    text: { en: 'This checkpoint cannot be run.', es: 'Este modelo no se puede ejecutar.' },
    remedy: {
      en: 'Use a checkpoint exported to ONNX in the optimum layout.',
      es: 'Usa un modelo exportado a ONNX con la estructura de optimum.',
    },
  },
  'model.unsupported': {
    fault: 'model',
    status: 424,
    text: {
      en: 'This machine cannot run this checkpoint as it is.',
      es: 'Este equipo no puede ejecutar este modelo tal como está.',
    },
    remedy: {
      en: 'See the details: another export of the same checkpoint, or another device, will do.',
      es: 'Mira los detalles: servirá otra exportación del mismo modelo u otro dispositivo.',
    },
  },
  'model.unreachable': {
    fault: 'runtime',
    status: 502,
    text: { en: 'The checkpoint could not be reached.', es: 'No se ha podido acceder al modelo.' },
    remedy: {
      en: 'Check the connection and try again: a download goes on where it stopped.',
      es: 'Comprueba la conexión y vuelve a intentarlo: una descarga continúa donde se quedó.',
    },
  },
  'model.licence': {
    fault: 'caller',
    status: 403,
    text: {
      en: 'The licence of this checkpoint forbids paid work.',
      es: 'La licencia de este modelo prohíbe el trabajo de pago.',
    },
    remedy: {
      en: 'Choose a checkpoint whose licence allows it.',
      es: 'Elige un modelo cuya licencia lo permita.',
    },
  },
  'storage.full': {
    fault: 'runtime',
    status: 507,
    text: { en: 'The disk is full.', es: 'El disco está lleno.' },
    remedy: {
      en: 'Free some space and try again; nothing was lost or charged.',
      es: 'Libera espacio e inténtalo de nuevo; no se ha perdido ni cobrado nada.',
    },
  },
  'storage.unavailable': {
    fault: 'runtime',
    status: 503,
    text: { en: 'The image store cannot be reached.', es: 'No se puede acceder al almacén de imágenes.' },
    remedy: {
      en: 'Try again in a moment; nothing was charged.',
      es: 'Inténtalo de nuevo en un momento; no se ha cobrado nada.',
    },
  },
  'database.unavailable': {
    fault: 'runtime',
    status: 503,
    text: { en: 'The database is restarting.', es: 'La base de datos se está reiniciando.' },
    remedy: {
      en: 'Try again in a moment; nothing was lost.',
      es: 'Inténtalo de nuevo en un momento; no se ha perdido nada.',
    },
  },
  'network.unreachable': {
    fault: 'runtime',
    status: 503,
    text: { en: 'Escena cannot be reached.', es: 'No se puede conectar con Escena.' },
    remedy: {
      en: 'Check that it is running and that you are connected, then try again.',
      es: 'Comprueba que está en marcha y que tienes conexión, y vuelve a intentarlo.',
    },
  },
  'database.not_built_in': {
    fault: 'caller',
    status: 503,
    text: {
      en: 'There is no built-in PostgreSQL for this kind of machine.',
      es: 'No hay un PostgreSQL integrado para este tipo de máquina.',
    },
    remedy: {
      en: 'Set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
      es: 'Define DATABASE_URL con un PostgreSQL propio (15 o posterior).',
    },
  },
  'database.start_failed': {
    fault: 'caller',
    status: 503,
    text: {
      en: 'The built-in database did not start.',
      es: 'La base de datos integrada no ha arrancado.',
    },
    remedy: {
      en: 'Look at what it said, or set DATABASE_URL to a PostgreSQL of your own.',
      es: 'Mira lo que ha dicho o define DATABASE_URL con un PostgreSQL propio.',
    },
  },
  'worker.crashed': {
    fault: 'runtime',
    status: 500,
    text: {
      en: 'The machine making your picture stopped.',
      es: 'La máquina que hacía tu imagen se ha detenido.',
    },
    remedy: { en: 'Run it again; nothing was charged.', es: 'Vuelve a lanzarlo; no se ha cobrado nada.' },
  },
  'job.timeout': {
    fault: 'runtime',
    status: 504,
    text: { en: 'This took far longer than it should.', es: 'Ha tardado mucho más de lo normal.' },
    remedy: { en: 'Run it again; nothing was charged.', es: 'Vuelve a lanzarlo; no se ha cobrado nada.' },
  },
  'job.taken_over': {
    fault: 'cancelled',
    status: 409,
    text: {
      en: 'Another machine has taken over this job.',
      es: 'Otra máquina se ha hecho cargo de este trabajo.',
    },
    remedy: {
      en: 'Nothing to do: it goes on there, and is charged once.',
      es: 'No hay que hacer nada: continúa allí y se cobra una sola vez.',
    },
  },
  'job.cancelled': {
    fault: 'cancelled',
    status: 409,
    text: { en: 'Cancelled.', es: 'Cancelado.' },
    remedy: {
      en: 'Nothing was charged. Run it again whenever you like.',
      es: 'No se ha cobrado nada. Vuelve a lanzarlo cuando quieras.',
    },
  },
  internal: {
    fault: 'runtime',
    status: 500,
    text: { en: 'Something went wrong on our side.', es: 'Algo ha fallado por nuestra parte.' },
    remedy: { en: 'Try again; nothing was charged.', es: 'Inténtalo de nuevo; no se ha cobrado nada.' },
  },
} as const satisfies Record<string, ErrorCode>;

export type AppErrorCode = keyof typeof errorCodes;
