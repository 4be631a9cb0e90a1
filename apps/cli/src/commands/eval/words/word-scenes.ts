/** Products to write on: made up here, with their true surface, and photographs, whose handles were dragged by hand. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createRaster, type Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { resizeRaster } from '@escena/imaging/resize';
import { byteOfLinear } from '@escena/imaging/transfer';
import type { DecalBox, DecalSurface } from '@escena/verticals/product/decal/input';
import { pixelsPerMm, placeBox } from '@escena/verticals/product/decal/place-box';
import { createSurface } from '@escena/verticals/product/decal/surface';

export interface WordScene {
  readonly name: string;
  readonly kind: 'flat' | 'cylinder';
  readonly photo: Raster;
  readonly surface: DecalSurface;
  readonly box: DecalBox;
  readonly color: string;
}

/** A tilted card in falling light, with grain. */
export function madeUpCard(): WordScene {
  const photo = createRaster(1400, 900, 3);
  paint(photo, (x, y) => 0.75 - 0.35 * (x / 1400) - 0.1 * (y / 900));
  return {
    name: 'made-up card, tilted',
    kind: 'flat',
    photo,
    surface: {
      kind: 'plane',
      corners: [
        [0.12, 0.2],
        [0.9, 0.1],
        [0.86, 0.88],
        [0.16, 0.78],
      ],
      size: { widthMm: 120, heightMm: 70 },
    },
    box: { x: 0.1, y: 0.3, width: 0.8, height: 0.4 },
    color: '#1a1a1a',
  };
}

/** A round wall of radius 420 px seen from 20° above, lit from the left. */
export function madeUpCylinder(): WordScene {
  const photo = createRaster(1200, 1000, 3);
  const [radius, middle, from, to] = [420, 600, 120, 720];
  const bulge = radius * Math.sin((20 * Math.PI) / 180);
  const light = (-40 * Math.PI) / 180;
  paint(photo, (x) => {
    const sine = (x - middle) / radius;
    if (Math.abs(sine) >= 1) return 0.85;
    const angle = Math.asin(sine);
    return 0.2 + 0.5 * Math.max(0, Math.cos(angle - light)) + 0.35 * Math.cos(angle - 0.5) ** 60;
  });
  const at = (x: number, y: number): [number, number] => [x / 1200, y / 1000];
  return {
    name: 'made-up cylinder, 20° from above',
    kind: 'cylinder',
    photo,
    surface: {
      kind: 'cylinder',
      corners: [
        at(middle - radius, from),
        at(middle + radius, from),
        at(middle + radius, to),
        at(middle - radius, to),
      ],
      top: at(middle, from + bulge),
      bottom: at(middle, to + bulge),
      degrees: 180,
      size: { widthMm: 125, heightMm: 57 },
    },
    box: { x: 0.25, y: 0.3, width: 0.5, height: 0.3 },
    color: '#202428',
  };
}

/** @param luminance linear light at a pixel, before a little grain that is always the same */
function paint(photo: Raster, luminance: (x: number, y: number) => number): void {
  let state = 1;
  for (let i = 0; i < photo.width * photo.height; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = (state / 2 ** 32 - 0.5) * 8;
    const level = byteOfLinear(luminance(i % photo.width, Math.floor(i / photo.width))) + grain;
    photo.data.fill(Math.min(255, Math.max(0, level)), 3 * i, 3 * i + 3);
  }
}

/** pixels */
const paperMargin = 40;

/**
 * The control: white paper seen from the front, on which the words come out as large as on the product, to the pixel and
 * the millimetre. Who misreads them there would misread them anywhere.
 */
export function paperLike({ name, kind, photo, surface, box: on }: WordScene): WordScene {
  const box = placeBox(createSurface(surface, photo), on, 0);
  const [width, height] = [box.widthMm, box.heightMm].map((mm) => Math.round(mm * pixelsPerMm(box)));
  const paper = createRaster((width ?? 1) + 2 * paperMargin, (height ?? 1) + 2 * paperMargin, 3);
  paper.data.fill(255);
  const [x, y] = [paperMargin / paper.width, paperMargin / paper.height];
  return {
    name,
    kind,
    photo: paper,
    surface: {
      kind: 'plane',
      corners: [
        [x, y],
        [1 - x, y],
        [1 - x, 1 - y],
        [x, 1 - y],
      ],
      size: { widthMm: box.widthMm, heightMm: box.heightMm },
    },
    box: { x: 0, y: 0, width: 1, height: 1 },
    color: '#000000',
  };
}

interface RealScene extends Omit<WordScene, 'photo'> {
  readonly file: string;
  /** how often the small photo is enlarged, so that letters get the pixels of a shop's photo */
  readonly enlarged: number;
}

const real: readonly RealScene[] = [
  {
    name: 'jar’s bamboo lid (photo)',
    kind: 'flat',
    file: 'prod_04_glass_jar.jpg',
    enlarged: 3,
    surface: {
      kind: 'plane',
      corners: [
        [0.33, 0.21],
        [0.68, 0.21],
        [0.71, 0.4],
        [0.3, 0.4],
      ],
      size: { widthMm: 90, heightMm: 70 },
    },
    box: { x: 0.02, y: 0.2, width: 0.96, height: 0.6 },
    color: '#1c0d00',
  },
  {
    name: 'backpack’s pocket, black leather (photo)',
    kind: 'flat',
    file: 'prod_09_backpack.jpg',
    enlarged: 4,
    surface: {
      kind: 'plane',
      corners: [
        [0.47, 0.63],
        [0.665, 0.63],
        [0.665, 0.81],
        [0.47, 0.81],
      ],
      size: { widthMm: 140, heightMm: 80 },
    },
    box: { x: 0, y: 0.2, width: 1, height: 0.6 },
    color: '#ffffff',
  },
  {
    name: 'black mug (photo)',
    kind: 'cylinder',
    file: 'prod_01_mug.jpg',
    enlarged: 3,
    surface: {
      kind: 'cylinder',
      corners: [
        [0.343, 0.407],
        [0.823, 0.379],
        [0.686, 0.757],
        [0.443, 0.726],
      ],
      top: [0.607, 0.471],
      bottom: [0.571, 0.794],
      degrees: 170,
      size: { widthMm: 120, heightMm: 80 },
    },
    box: { x: 0.25, y: 0.15, width: 0.5, height: 0.4 },
    color: '#f2c230',
  },
  {
    name: 'white mug (photo)',
    kind: 'cylinder',
    file: 'prod_10_two_mugs.jpg',
    enlarged: 3,
    surface: {
      kind: 'cylinder',
      corners: [
        [0, 0.241],
        [0.337, 0.204],
        [0.298, 0.796],
        [0.059, 0.81],
      ],
      top: [0.156, 0.26],
      bottom: [0.166, 0.876],
      degrees: 150,
      size: { widthMm: 110, heightMm: 95 },
    },
    box: { x: 0.22, y: 0.66, width: 0.56, height: 0.24 },
    color: '#8c1020',
  },
  {
    name: 'bottle’s paper label (photo)',
    kind: 'cylinder',
    file: 'prod_11_dropper_bottle.jpg',
    enlarged: 8,
    surface: {
      kind: 'cylinder',
      corners: [
        [0.445, 0.575],
        [0.575, 0.575],
        [0.575, 0.795],
        [0.445, 0.795],
      ],
      top: [0.51, 0.58],
      bottom: [0.51, 0.805],
      degrees: 180,
      size: { widthMm: 50, heightMm: 38 },
    },
    box: { x: 0.2, y: 0.25, width: 0.6, height: 0.5 },
    color: '#3a2a1a',
  },
];

/** @returns none where the folder is absent */
export async function photographed(folder: string): Promise<WordScene[]> {
  const scenes: WordScene[] = [];
  for (const { file, enlarged, ...scene } of real) {
    const bytes = await readFile(path.join(folder, file)).catch(() => undefined);
    if (!bytes) continue;
    const { raster } = await decodeImage(bytes);
    const photo = resizeRaster(raster, raster.width * enlarged, raster.height * enlarged);
    scenes.push({ ...scene, photo });
  }
  return scenes;
}
