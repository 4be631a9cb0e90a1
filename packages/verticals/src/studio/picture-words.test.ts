import { expect, it } from 'vitest';
import { pictureAspectNames, pictureAspects, promptOfWords } from './picture-words.ts';

it('writes a prompt of what was taken', () => {
  const all = { subject: 'a chair', medium: 'an oil painting', style: 'Art Deco', light: 'candlelight' };
  expect(promptOfWords(all)).toBe('an oil painting of a chair, Art Deco style, lit by candlelight');
  expect(promptOfWords({ medium: 'a collage' })).toBe('a collage');
  expect(promptOfWords({ light: 'night' })).toBe('lit by night');
  expect(promptOfWords({})).toBe('');
});

it('says nothing twice within an aspect', () => {
  for (const aspect of pictureAspectNames) {
    const { words } = pictureAspects[aspect];
    expect(new Set(words).size).toBe(words.length);
  }
});
