import { AppError } from '@escena/core/app-error';
import { readCsv } from '@escena/feeds/read-csv';
import { z } from 'zod';
import { adEvent, type AdEventInput } from './ad-event.ts';

/** Some ten thousand lines. */
export const mostFileCharacters = 1_000_000;
const mostLines = 10_000;

const needed = ['impression', 'kind'];

/**
 * Events from CSV: a header row with `impression` and `kind`, and as one has them `id`, `at`, `amount`, `currency`.
 * @throws AppError `ads.events_unreadable`, with the first line that is wrong and why
 */
export function readEventFile(text: string): AdEventInput[] {
  const { columns, rows, errors } = readCsv(text.replace(/^\uFEFF/, ''));
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw unreadable(`no column ${missing.join(', ')}`);
  const [broken] = errors;
  if (broken) throw unreadable(`line ${broken.line}: ${broken.reason.en}`);
  if (rows.length > mostLines) throw unreadable(`${rows.length} lines; ${mostLines} at most`);
  return rows.map(({ line, cells }) => {
    const given = Object.fromEntries([...cells].filter(([, value]) => value !== ''));
    const amount = given['amount'] === undefined ? undefined : Number(given['amount']);
    const parsed = adEvent.safeParse({ ...given, amount });
    if (!parsed.success) throw unreadable(`line ${line}: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  });
}

const unreadable = (detail: string) => new AppError('ads.events_unreadable', { detail });
