import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { readSvg } from '@escena/imaging/read-svg';
import { sniffFormat } from '@escena/imaging/sniff-format';
import { loadFont } from '@escena/typeset/load-font';
import { isShippedFontName } from '@escena/typeset/shipped-fonts';
import type { RunContext } from '../run.ts';
import type { BrandKit } from './brand-kit.ts';
import type { AdsInput } from './contract.ts';

type Sources = Pick<RunContext, 'pictures' | 'fonts' | 'signal'>;

/** Pixels of a drawn logo's long side: no format shows it larger. */
const logoSide = 1200;

/** @throws AppError `not_found`, `type.*`, `image.*` */
export async function openBrand(
  { colors, fonts, logos }: AdsInput['brand'],
  sources: Sources,
): Promise<BrandKit> {
  const display = await openFont(fonts.display, sources);
  const text = fonts.text === fonts.display ? display : await openFont(fonts.text, sources);
  const rasters: Raster[] = [];
  for (const id of logos) rasters.push(await openLogo(id, sources));
  return { colors, fonts: { display, text }, logos: rasters };
}

async function openFont(name: string, { fonts }: Sources): Promise<BrandKit['fonts']['text']> {
  if (isShippedFontName(name)) return name;
  const read = fonts?.get(name);
  if (!read) throw new AppError('not_found', { detail: `no font ${name}`, data: { fontId: name } });
  return loadFont(await read());
}

async function openLogo(id: string, { pictures, signal }: Sources): Promise<Raster> {
  const read = pictures?.get(id);
  if (!read) throw new AppError('not_found', { detail: `no logo ${id}`, data: { assetId: id } });
  const bytes = await read();
  if (sniffFormat(bytes)?.format === 'svg') return readSvg(bytes).draw(logoSide);
  return (await decodeImage(bytes, { signal, minSide: 1 })).raster;
}
