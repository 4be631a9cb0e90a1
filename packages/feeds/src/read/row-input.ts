import { AppError } from '@escena/core/app-error';
import type { Text } from '@escena/core/text';
import { contractOf, type ToolName } from '@escena/verticals/contracts';
import { z } from 'zod';
import { CellError } from './feed-error.ts';
import type { FeedInput } from './tool-column.ts';
import { toolColumn } from './tool-columns.ts';

/** What a row says to the tool: cells by column. */
export type Overrides = Readonly<Record<string, string>>;

export interface InputError {
  /** the column that spoiled it; null: the template itself */
  readonly column: string | null;
  readonly reason: Text;
}

export type CheckedInput = { readonly input: object } | { readonly error: InputError };

const spanish = z.locales.es().localeError;

/** The tool's input for a row: the template with what the row says, read by the tool's own contract. */
export function checkRowInput(tool: ToolName, template: FeedInput, overrides: Overrides): CheckedInput {
  const { input: schema } = contractOf(tool);
  const columns = inOrder(overrides);
  let input = template;
  for (const [name, cell] of columns)
    try {
      input = applied(tool, input, [name, cell]);
    } catch (error) {
      if (error instanceof CellError) return { error: { column: name, reason: error.reason } };
      throw error;
    }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { input: parsed.data };
  const wrongAnyway = new Set(pathsOf(schema.safeParse(template)));
  const spoils = (cell: readonly [string, string]) =>
    pathsOf(schema.safeParse(appliedAlone(tool, template, cell))).some((path) => !wrongAnyway.has(path));
  const column = columns.find(spoils)?.[0] ?? null;
  // A person who wrote a colour into a cell knows nothing of the input's paths.
  const words = column === null ? withPaths : messages;
  return {
    error: {
      column,
      reason: {
        en: words(parsed.error),
        es: words(schema.safeParse(input, { error: spanish }).error ?? parsed.error),
      },
    },
  };
}

/** As `checkRowInput`, for what was checked before. @throws AppError `input.invalid` when the tool no longer takes it */
export function rowInput(tool: ToolName, template: FeedInput, overrides: Overrides): object {
  const checked = checkRowInput(tool, template, overrides);
  if ('input' in checked) return checked.input;
  const { column, reason } = checked.error;
  throw new AppError('input.invalid', { detail: [column ?? [], reason.en].flat().join(': ') });
}

/** `input` first, so that the tool's own columns have the last word; the database keeps no order of its own. */
function inOrder(overrides: Overrides): [string, string][] {
  const rank = (name: string) => (name.toLowerCase() === 'input' ? '' : name);
  return Object.entries(overrides).toSorted(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
}

function applied(tool: ToolName, input: FeedInput, [name, cell]: readonly [string, string]): FeedInput {
  return toolColumn(tool, name)?.read(input, cell, name) ?? input;
}

/** A cell that needs another one to make sense changes nothing alone. */
function appliedAlone(tool: ToolName, template: FeedInput, cell: readonly [string, string]): FeedInput {
  try {
    return applied(tool, template, cell);
  } catch (error) {
    if (error instanceof CellError) return template;
    throw error;
  }
}

function pathsOf({ error }: { readonly error?: z.ZodError }): string[] {
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
}

const messages = ({ issues }: z.ZodError): string =>
  [...new Set(issues.map(({ message }) => message))].join('. ');

function withPaths(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('. ');
}
