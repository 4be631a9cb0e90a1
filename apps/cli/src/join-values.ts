import type { ParseArgsConfig } from 'node:util';

/**
 * `--seed -1` → `--seed=-1`: parseArgs takes a value that begins with a dash only in the second form. Two dashes are the next
 * flag, so that a forgotten value is still noticed.
 */
export function joinValues(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): string[] {
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const [flag = '', value] = argv.slice(i, i + 2);
    const takesValue = flag.startsWith('--') && options[flag.slice(2)]?.type === 'string';
    if (takesValue && value?.startsWith('-') && !value.startsWith('--')) {
      joined.push(`${flag}=${value}`);
      i += 1;
    } else joined.push(flag);
  }
  return joined;
}
