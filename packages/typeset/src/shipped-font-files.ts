/** Opens the fonts of the product's own packages however they are read: from disk or over HTTP. */
import type { Face, Font } from './font.ts';
import { openFace } from './open-face.ts';
import { folderOf, fontSources, listOf } from './shipped-font-sources.ts';
import { type ShippedFontName, shippedFonts } from './shipped-fonts.ts';
import { unpackFont } from './unpack-font.ts';

/** @param text what will be set in it */
export type LoadShippedFont = (name: ShippedFontName, text: string) => Promise<Font>;

/**
 * Opens shipped fonts, each file once; of a family in pieces only those that a text needs.
 * @param read the bytes of a file by its path in the packages
 */
export function createShippedFonts(read: (file: string) => Promise<Uint8Array>): LoadShippedFont {
  const faces = new Map<string, Promise<Face>>();
  const families = new Map<string, Promise<readonly Piece[]>>();
  const readFace = async (file: string) => openFace(await unpackFont(await read(file)), { weight: 500 });
  const readPieces = async (family: string) =>
    piecesOf(family, JSON.parse(new TextDecoder().decode(await read(listOf(family)))));
  return async (name, text) => {
    const source = fontSources[name];
    const files =
      'file' in source ? [source.file] : piecesFor(await once(families, readPieces)(source.family), text);
    return {
      name: shippedFonts[name].label,
      faces: await Promise.all(files.map(once(faces, readFace))),
      embedding: 'installable',
    };
  };
}

interface Piece {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

function piecesFor(pieces: readonly Piece[], text: string): string[] {
  const wanted = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const piece = pieces.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (piece) wanted.add(piece.file);
  }
  return [...wanted];
}

function piecesOf(family: string, listed: Readonly<Record<string, string>>): readonly Piece[] {
  return Object.entries(listed).map(([subset, ranges]) => ({
    file: `${folderOf(family)}/files/${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    ranges: ranges.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return [first, last] as const;
    }),
  }));
}

/** The same promise for the same key: a file is opened once, however many ask at the same time. What failed is asked again. */
function once<T>(kept: Map<string, Promise<T>>, work: (key: string) => Promise<T>) {
  return (key: string): Promise<T> => {
    let promise = kept.get(key);
    if (!promise) {
      kept.set(key, (promise = work(key)));
      promise.catch(() => kept.delete(key));
    }
    return promise;
  };
}
