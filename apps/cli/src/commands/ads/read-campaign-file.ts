import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { type AdsInput, adsInput, usesOfImages } from '@escena/verticals/ads/contract';
import { z } from 'zod';

/** What the file says beside the tool's own input. */
const about = z.object({
  name: z.string().trim().min(1).max(120),
  /** stable: what `utm_campaign` carries; absent: the name */
  id: z.string().min(1).max(80).optional(),
  landingUrl: z.url({ protocol: /^https?$/ }),
});

export interface CampaignFile extends z.infer<typeof about> {
  readonly input: AdsInput;
  /** files by the ids that the input names, read when they are needed */
  readonly pictures: ReadonlyMap<string, () => Promise<Uint8Array>>;
  readonly fonts: ReadonlyMap<string, () => Promise<Uint8Array>>;
}

const fontFile = /\.(ttf|otf|woff2?)$/i;
const fontId = (file: string) => `fnt_${file}`;

/**
 * A campaign as JSON: the input of the tool with `name` and `landingUrl`; pictures, logos and fonts are files beside it.
 * @throws AppError `input.invalid`, ZodError
 */
export async function readCampaignFile(file: string): Promise<CampaignFile> {
  const asked = await readJson(file);
  const beside = (name: string) => () => readFile(path.resolve(path.dirname(file), name));
  const input = adsInput.parse(withFontIds(asked));
  const used = [...(usesOfImages(input).pictures ?? []), ...input.brand.logos];
  const fonts = Object.values(input.brand.fonts).filter((name) => name.startsWith('fnt_'));
  return {
    ...about.parse(asked),
    input,
    pictures: new Map(used.map((name) => [name, beside(name)])),
    fonts: new Map(fonts.map((id) => [id, beside(id.slice(fontId('').length))])),
  };
}

async function readJson(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new AppError('input.invalid', { detail: `${file}: ${String(cause)}`, cause });
  }
}

/** A font file of the brand's own is named by its file; the tool knows it by an id. */
function withFontIds(asked: Readonly<Record<string, unknown>>): object {
  const said = z.looseObject({ brand: z.looseObject({ fonts: z.record(z.string(), z.string()) }) });
  const { success, data } = said.safeParse(asked);
  if (!success) return asked;
  const named = Object.entries(data.brand.fonts).map(([role, name]) => [
    role,
    fontFile.test(name) ? fontId(name) : name,
  ]);
  return { ...asked, brand: { ...data.brand, fonts: Object.fromEntries(named) } };
}
