import { AppError } from '@escena/core/app-error';
import type { Embedding, Face, Font } from './font.ts';
import { openFace, type OpenFaceOptions } from './open-face.ts';
import { unpackFont } from './unpack-font.ts';

export interface LoadFontOptions extends OpenFaceOptions {
  /** default: the family name that the file states */
  readonly name?: string;
}

/**
 * A font from a stranger's file (TTF, OTF, WOFF, WOFF2).
 * @throws AppError type.not_a_font, type.font_too_big, type.font_damaged, type.font_unsupported
 */
export async function loadFont(file: Uint8Array, options: LoadFontOptions = {}): Promise<Font> {
  const sfnt = await unpackFont(file);
  const face = attempt(() => openFace(sfnt, options));
  return { name: options.name ?? familyName(face), faces: [face], embedding: embeddingOf(face) };
}

/** What WebAssembly throws for a file that breaks it is the file's fault. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('type.font_damaged', { cause: thrown });
  }
}

/** Name 16 is the family a designer sees, name 1 the older one with its style mixed in. */
function familyName({ harfbuzz: { face } }: Face): string {
  const name = face.getName(16, 'en') || face.getName(1, 'en');
  return name.slice(0, 80).trim() || 'Font';
}

/** OS/2 fsType (OpenType 1.9): of the usage bits 1, 2 and 3 the least restrictive counts; bit 9 allows bitmaps only. */
function embeddingOf({ harfbuzz: { face } }: Face): Embedding {
  const os2 = face.referenceTable('OS/2');
  const fsType = os2 && os2.length >= 10 ? ((os2[8] ?? 0) << 8) | (os2[9] ?? 0) : 0;
  if (fsType & 0x0200) return 'restricted';
  if (fsType & 0x0008) return 'editable';
  if (fsType & 0x0004) return 'preview-and-print';
  return fsType & 0x0002 ? 'restricted' : 'installable';
}
