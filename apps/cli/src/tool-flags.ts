import { parseArgs } from 'node:util';
import { AppError } from '@escena/core/app-error';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

/**
 * A tool's flags derive from its contract: every input field is `--field value`, numbers and lists as JSON,
 * lists of words also as `a,b,c`.
 */

interface FieldSchema {
  readonly type?: string;
  readonly items?: { readonly type?: string };
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
}

export type FlagValues = Readonly<Record<string, string | undefined>>;

/** The names of a tool's flags, without the dashes. */
export function toolFlags(input: z.ZodType): string[] {
  return Object.keys(fields(input));
}

/**
 * Splits a command line into `--name value` flags and the rest; of `repeated` flags every value is kept.
 * @throws TypeError (ERR_PARSE_ARGS_…) for a flag that is not in `names`
 */
export function parseFlags(
  argv: readonly string[],
  names: readonly string[],
  repeated: readonly string[] = [],
): {
  values: FlagValues;
  lists: Readonly<Record<string, readonly string[]>>;
  positionals: readonly string[];
} {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: 'string' as const }] as const),
    ...repeated.map((name) => [name, { type: 'string' as const, multiple: true }] as const),
  ]);
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
  const single: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries<string | boolean | (string | boolean)[] | undefined>(values)) {
    if (typeof value === 'string') single[name] = value;
    else if (Array.isArray(value)) lists[name] = value.map(String);
  }
  return { values: single, lists, positionals };
}

/**
 * The tool's input from parsed flags.
 * @param base fields that no flag names
 * @throws AppError `input.invalid` naming the flag and what it may be
 */
export function toolInput<Input>(input: z.ZodType<Input>, values: FlagValues, base: object = {}): Input {
  const raw: Record<string, unknown> = { ...base };
  for (const [name, field] of Object.entries(fields(input))) {
    const value = values[name];
    if (value !== undefined) raw[name] = parseValue(name, value, field);
  }
  const parsed = input.safeParse(raw);
  if (parsed.success) return parsed.data;
  const detail = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new AppError('input.invalid', { detail, cause: parsed.error });
}

/** One help line a flag. */
export function describeFlags(input: z.ZodType): string[] {
  return Object.entries(fields(input)).map(([name, field]) => {
    const kind = field.enum?.join('|') ?? field.type ?? 'value';
    const fallback = field.default === undefined ? '' : ` (default ${JSON.stringify(field.default)})`;
    return `  --${name} <${kind}>${fallback}${field.description ? `  ${field.description}` : ''}`;
  });
}

function fields(input: z.ZodType): Record<string, FieldSchema> {
  const schema = z.toJSONSchema(input, { io: 'input' });
  return (schema.properties ?? {}) as Record<string, FieldSchema>;
}

function parseValue(name: string, value: string, field: FieldSchema): unknown {
  if (field.type === 'string') return value;
  const words =
    field.type === 'array' && field.items?.type === 'string' && !value.trimStart().startsWith('[');
  return words ? value.split(',').map((word) => word.trim()) : parseJson(name, value);
}

function parseJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new UsageError(`--${name} ${value}: neither a number nor JSON`, { cause });
  }
}
