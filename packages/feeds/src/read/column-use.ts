import { toolColumn } from './tool-columns.ts';

/** What every feed has, under the names that shops, marketplaces and people give it. */
const known = {
  sku: ['sku', 'id', 'variant sku', 'reference', 'ref', 'referencia', 'código', 'codigo'],
  image: ['image', 'image src', 'image_link', 'image link', 'image url', 'imagen', 'foto', 'photo'],
  title: ['title', 'name', 'título', 'titulo', 'nombre'],
} as const;

export type KnownColumn = keyof typeof known;
export const knownColumns = Object.keys(known) as KnownColumn[];

/** What a column is taken for; `override`: it says something to the tool; null: nothing, it is left alone. */
export type ColumnUse = KnownColumn | 'override' | null;

export interface UsedColumn {
  /** as the file calls it */
  readonly name: string;
  readonly use: ColumnUse;
}

/** What each column of a file is taken for: the first of a kind counts, an exact name before a likely one. */
export function useColumns(tool: string, columns: readonly string[]): UsedColumn[] {
  const chosen = new Map<string, ColumnUse>();
  for (const kind of knownColumns) {
    const name = known[kind]
      .map((word) => columns.find((column) => column.toLowerCase() === word))
      .find((column) => column !== undefined && !chosen.has(column));
    if (name !== undefined) chosen.set(name, kind);
  }
  return columns.map((name) => ({
    name,
    use: chosen.get(name) ?? (toolColumn(tool, name) ? 'override' : null),
  }));
}
