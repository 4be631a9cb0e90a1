/** Columns that say something to a tool, beyond those that every feed has. To add a tool's: a file here, a line below. */
import { CellError } from './feed-error.ts';
import { mergeInput } from './merge-input.ts';
import { productColumns } from './product-columns.ts';
import type { FeedInput, ToolColumn } from './tool-column.ts';

/** A column that is a field of the tool's input. */
const fieldColumn = (field: string): ToolColumn => ({
  matches: (name) => name === field,
  read: (input, cell) => ({ ...input, [field]: cell }),
});

/** Every tool's: any part of its input as JSON, laid over the feed's. */
const inputColumn: ToolColumn = {
  matches: (name) => name === 'input',
  read: (input, cell) => mergeInput(input, parseObject(cell)),
};

const columnsOfTool: Readonly<Record<string, readonly ToolColumn[]>> = {
  product: productColumns,
  staging: [fieldColumn('room'), fieldColumn('style')],
};

/** The column of that name; undefined when the tool has none. */
export function toolColumn(tool: string, name: string): ToolColumn | undefined {
  const own = Object.hasOwn(columnsOfTool, tool) ? columnsOfTool[tool] : undefined;
  return [...(own ?? []), inputColumn].find((column) => column.matches(name.toLowerCase()));
}

function parseObject(cell: string): FeedInput {
  let value: unknown;
  try {
    value = JSON.parse(cell);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new CellError({
    en: 'This is no JSON object, as {"seed":3} is.',
    es: 'No es un objeto JSON, como {"seed":3}.',
  });
}
