/** A disclosure page's address as a QR code: the only home of uqr. */
import { createRaster, type Raster } from '@escena/core/raster';
import { encode, renderSVG } from 'uqr';

/** A quarter of the code may be lost to a crease or a stain. */
const options = { ecc: 'Q', border: 4 } as const;
/** pixels of a module: 37 modules make 5 cm at 300 dpi */
const modulePixels = 16;

export function qrSvg(url: string): string {
  return renderSVG(url, { ...options, pixelSize: 10 });
}

/** 1 channel, black on white, for printing. */
export function qrRaster(url: string): Raster {
  const { size, data } = encode(url, options);
  const raster = createRaster(size * modulePixels, size * modulePixels, 1);
  for (let at = 0; at < raster.data.length; at++) {
    const row = data[Math.floor(at / raster.width / modulePixels)];
    raster.data[at] = row?.[Math.floor((at % raster.width) / modulePixels)] ? 0 : 255;
  }
  return raster;
}
