/** CSRF: every route that changes something says how it knows that the request is meant. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const appFolder = path.resolve(import.meta.dirname, '../app');
const changes = /\b(?:POST|PUT|PATCH|DELETE)\b/;

/** Routes that a page elsewhere may make a browser call, and why that gains it nothing. */
const exempt: Readonly<Record<string, string>> = {
  'api/auth/[...nextauth]/route.ts': 'next-auth asks for its own token with every POST',
  'api/mcp/route.ts': 'API keys only: a browser sends none by itself',
  'api/stripe/webhook/route.ts': 'signed by Stripe',
  'api/v1/[...path]/route.ts': 'API keys only: a browser sends none by itself',
  'v1/[...path]/route.ts': 'for pages elsewhere by design: no session is read, only an ad’s own token counts',
};

it('every route that changes something checks where it was asked from', () => {
  const routes = readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'route.ts')
    .map(
      (file) => [file.replaceAll(path.sep, '/'), readFileSync(path.join(appFolder, file), 'utf8')] as const,
    )
    .filter(([, source]) => changes.test(source.replaceAll(/\/\*[\s\S]*?\*\//g, '')));
  expect(routes.length).toBeGreaterThan(3);
  const unchecked = routes.filter(([file, source]) => !source.includes('isSameOrigin(') && !exempt[file]);
  expect(unchecked.map(([file]) => file)).toEqual([]);
});
