import { expect, it } from 'vitest';
import { parentOrigin } from './parent-origin.ts';

const a = 'https://a.example';
const b = 'https://b.example';

it.each([
  ['what the browser tells', { ancestors: [a], referrer: '', allowed: [b, a] }, a],
  ['the page that loaded ours', { ancestors: [], referrer: `${b}/mugs`, allowed: [a, b] }, b],
  ['the only one that may show it', { ancestors: [], referrer: '', allowed: [a] }, a],
  ['nobody where it cannot be told', { ancestors: [], referrer: '', allowed: [a, b] }, undefined],
  [
    'nobody who is not allowed',
    { ancestors: ['https://evil.example'], referrer: '', allowed: [a] },
    undefined,
  ],
])('speaks to %s', (_, around, expected) => expect(parentOrigin(around)).toBe(expected));
