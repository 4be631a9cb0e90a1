import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '../../messages/en.json';
import es from '../../messages/es.json';

function flatten(node: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, String(value)]],
  );
}

/** The names that a message asks for: `{count, plural, …}` asks for `count`. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ''))].sort();
}

describe('messages', () => {
  const english = new Map(flatten(en));
  const spanish = new Map(flatten(es));

  it('has the same keys in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('asks for the same values in both languages', () => {
    for (const [key, text] of english)
      expect(placeholders(spanish.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  it('leaves nothing empty', () => {
    for (const [key, text] of [...english, ...spanish]) expect(text.trim(), key).not.toBe('');
  });

  it('has words for what every checkpoint of the repository is and does', () => {
    const folder = new URL('../../../../models/', import.meta.url);
    const manifests = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(manifests.length).toBeGreaterThan(10);
    for (const file of manifests) {
      const { family, pipelines } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        readonly family: string;
        readonly pipelines: readonly string[];
      };
      const keys = [`family.${family}`, ...pipelines.map((name) => `pipelines.${name}`)];
      expect(
        keys.filter((key) => !english.has(`checkpoints.${key}`)),
        file,
      ).toEqual([]);
    }
  });
});
