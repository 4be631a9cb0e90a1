import { expect, it } from 'vitest';
import { embedLanguage, embedTheme, sayEmbed } from './embed-headers.ts';

function said(url: string, before: Record<string, string> = {}) {
  const headers = new Headers(before);
  sayEmbed(headers, new URL(url, 'https://escena.test'));
  return [embedTheme(headers), embedLanguage(headers)];
}

it.each([
  ['/embed/abc', ['light', undefined]],
  ['/embed/abc?theme=dark&lang=es', ['dark', 'es']],
  ['/embed/abc?theme=auto&lang=xx', ['auto', undefined]],
  ['/projects?theme=dark&lang=es', [undefined, undefined]],
])('%s says %j', (url, expected) => expect(said(url)).toEqual(expected));

it('believes no client', () => {
  expect(said('/projects', { 'x-escena-embed': 'dark', 'x-escena-embed-language': 'es' })).toEqual([
    undefined,
    undefined,
  ]);
});
