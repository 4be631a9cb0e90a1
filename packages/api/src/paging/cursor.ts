/** Where the next page begins, as callers carry it: text that means something to us alone. */
import { AppError } from '@escena/core/app-error';
import type { Page, Position } from '@escena/db/page';
import { z } from 'zod';

/** Rows of a page, at most. */
const mostRows = 100;

/** What every paged list takes. */
export const pageInput = {
  limit: z.number().int().min(1).max(mostRows).default(20),
  cursor: z.string().max(200).optional(),
};

export function encodeCursor({ createdAt, id }: Position): string {
  return Buffer.from(`${createdAt.getTime()} ${id}`).toString('base64url');
}

/** @throws AppError `input.invalid` for anything that `encodeCursor` did not write */
export function decodeCursor(cursor: string): Position {
  const [, time, id] = /^(\d{1,15}) (\w{1,80})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (time === undefined || id === undefined)
    throw new AppError('input.invalid', { detail: 'no such cursor' });
  return { createdAt: new Date(Number(time)), id };
}

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** A list procedure's answer: asks the database for the page and shows its rows. */
export async function answerPage<Row, View>(
  { limit, cursor }: PageRequest,
  read: (options: { limit: number; after?: Position }) => Promise<Page<Row>>,
  show: (row: Row) => View,
): Promise<{ items: View[]; nextCursor: string | null }> {
  const { rows, next } = await read({
    limit,
    after: cursor === undefined ? undefined : decodeCursor(cursor),
  });
  return { items: rows.map(show), nextCursor: next && encodeCursor(next) };
}
