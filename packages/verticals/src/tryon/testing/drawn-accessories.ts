import { createRaster, type Raster } from '@escena/core/raster';
import { encodePng } from '@escena/imaging/encode-image';
import { maskBounds } from '@escena/imaging/mask';
import { readSvg } from '@escena/imaging/read-svg';
import type { AccessoryKind } from '../accessories/accessory.ts';
import { findLenses } from '../accessories/sprite/find-lenses.ts';
import { findOwnPoints } from '../accessories/sprite/find-own-points.ts';
import type { Sprite } from '../accessories/sprite/sprite.ts';

/** Product pictures drawn in code, each thing before white: shape and colours are known by construction. */
const drawings: Readonly<
  Record<AccessoryKind, { readonly size: readonly [number, number]; readonly body: string }>
> = {
  glasses: {
    size: [1000, 420],
    body: `<g fill="none" stroke="#5a2d1a" stroke-width="34">
      <rect x="70" y="90" width="360" height="250" rx="90"/><rect x="570" y="90" width="360" height="250" rx="90"/>
      <path d="M428 190 Q500 130 572 190"/></g>
      <rect x="40" y="120" width="44" height="46" fill="#3d1d10"/><rect x="916" y="120" width="44" height="46" fill="#3d1d10"/>`,
  },
  hat: {
    size: [1000, 640],
    body: `<path d="M270 470 C270 120 330 60 430 70 Q500 110 570 70 C670 60 730 120 730 470 Z" fill="#6b7f4f"/>
      <path d="M268 400 Q500 450 732 400 L734 480 Q500 530 266 480 Z" fill="#2e3326"/>
      <path d="M60 470 Q500 400 940 470 Q900 590 500 590 Q100 590 60 470 Z" fill="#5f7246"/>
      <path d="M266 470 Q500 530 734 470 Q720 500 500 515 Q280 500 266 470 Z" fill="#4c5c38"/>`,
  },
  earrings: {
    size: [300, 600],
    body: `<circle cx="150" cy="60" r="34" fill="#d8a93a"/><rect x="142" y="90" width="16" height="190" fill="#b8892a"/>
      <path d="M150 270 C230 380 230 560 150 560 C70 560 70 380 150 270 Z" fill="#1f6f5c"/>
      <ellipse cx="128" cy="420" rx="18" ry="50" fill="#7fc9b4"/>`,
  },
  necklace: {
    size: [800, 800],
    body: `<path d="M60 60 C90 480 300 620 400 640 C500 620 710 480 740 60" fill="none" stroke="#c79a2e" stroke-width="22"/>
      <circle cx="400" cy="690" r="62" fill="#a3243b"/><circle cx="380" cy="668" r="16" fill="#e79aa5"/>`,
  },
  watch: {
    size: [600, 1200],
    body: `<rect x="180" y="40" width="240" height="1120" rx="60" fill="#4a2c1c"/>
      <rect x="520" y="575" width="50" height="50" rx="12" fill="#8d8f94"/>
      <circle cx="300" cy="600" r="235" fill="#6a6d74"/><circle cx="300" cy="600" r="195" fill="#10243f"/>
      <rect x="292" y="450" width="16" height="160" fill="#e8e8ea"/><rect x="292" y="592" width="120" height="16" fill="#e8e8ea"/>`,
  },
  bag: {
    size: [900, 1000],
    body: `<path d="M270 420 C270 60 630 60 630 420" fill="none" stroke="#54321d" stroke-width="46"/>
      <path d="M90 400 L810 400 L860 940 Q450 990 40 940 Z" fill="#a65b32"/>
      <path d="M90 400 L810 400 L790 620 Q450 760 110 620 Z" fill="#8f4c28"/><circle cx="450" cy="690" r="36" fill="#d8b04a"/>`,
  },
};

/** The thing alone, RGBA. @param longSide pixels. @param backdrop absent: true alpha */
function draw(kind: AccessoryKind, longSide: number, backdrop?: string): Raster {
  const { size, body } = drawings[kind];
  const [width, height] = [size[0] + 120, size[1] + 120];
  const behind = backdrop
    ? `<rect x="-60" y="-60" width="${width}" height="${height}" fill="${backdrop}"/>`
    : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-60 -60 ${width} ${height}" width="${width}" height="${height}">${behind}${body}</svg>`;
  return readSvg(new TextEncoder().encode(svg)).draw(longSide);
}

/** As a run's `pictures` has it: before white. */
export function accessoryFile(kind: AccessoryKind, longSide = 240): () => Promise<Uint8Array> {
  return () => encodePng(draw(kind, longSide, '#fbfbfb'));
}

/** Cut out without a fault. */
export function drawnSprite(kind: AccessoryKind, longSide = 240): Sprite {
  const image = draw(kind, longSide);
  const alpha = createRaster(image.width, image.height, 1);
  for (let i = 0; i < alpha.data.length; i++) alpha.data[i] = image.data[4 * i + 3] ?? 0;
  const box = maskBounds(alpha, 127);
  if (!box) throw new TypeError('nothing was drawn');
  return {
    image,
    points: findOwnPoints(kind, alpha, box),
    tall: (box.bottom - box.top) / (box.right - box.left),
    lens: kind === 'glasses' ? findLenses(image, alpha) : undefined,
  };
}
