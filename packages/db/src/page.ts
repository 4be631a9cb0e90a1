/** Lists in pages: newest first, continued after a position that new rows do not move. */

/** Where a page ended. Ids tell rows of the same millisecond apart. */
export interface Position {
  readonly createdAt: Date;
  readonly id: string;
}

export interface PageOptions {
  /** rows at most */
  readonly limit: number;
  /** the last row of the page before */
  readonly after?: Position;
}

export interface Page<Row> {
  readonly rows: Row[];
  /** null: this was the last page */
  readonly next: Position | null;
}

/** What to ask Prisma for: one row more than the page has, to know whether another page follows. */
export function pageQuery({ limit, after }: PageOptions) {
  return {
    where: after && {
      OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] satisfies { createdAt?: 'desc'; id?: 'desc' }[],
    take: limit + 1,
  };
}

/** The page of what a `pageQuery` found. */
export function toPage<Row extends Position>(found: readonly Row[], { limit }: PageOptions): Page<Row> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? { createdAt: last.createdAt, id: last.id } : null };
}
