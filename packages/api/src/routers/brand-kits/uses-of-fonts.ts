import type { Uses } from '@escena/verticals/contract';

/** The workspace's own fonts among a kit's two. */
export function usesOfFonts(fonts: { readonly display: string; readonly text: string } | undefined): Uses {
  return { fonts: Object.values(fonts ?? {}).filter((name) => name.startsWith('fnt_')) };
}
