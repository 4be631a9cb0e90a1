import { expect, it } from 'vitest';
import { joinWords, promptStyleNames, promptStyles, proposeWords } from './prompt-styles.ts';

const expand = (prompt: string, style: (typeof promptStyleNames)[number]) =>
  joinWords(
    prompt,
    proposeWords(prompt, style).map(({ words }) => words),
  );

it('adds what a short prompt leaves open, behind it and in order', () => {
  expect(expand('a red chair, ', 'photo')).toBe(
    'a red chair, photograph, soft natural light, shot on a 50 mm lens, sharp focus, fine detail',
  );
});

it('holds back where the prompt speaks of it, in English or in Spanish', () => {
  const aspects = (prompt: string) => proposeWords(prompt, 'photo').map(({ aspect }) => aspect);
  expect(aspects('an oil painting of a chair at night')).toEqual(['view', 'finish']);
  expect(aspects('fotografía de una silla, luz cálida, primer plano')).toEqual(['finish']);
  // "sol" is the sun, "sola" is not; "slit" is not lit
  expect(aspects('una silla sola, a slit')).toContain('light');
});

it('says nothing twice: expanding an expanded prompt changes nothing', () => {
  for (const style of promptStyleNames) {
    const once = expand('a chair', style);
    expect(expand(once, style), style).toBe(once);
    for (const words of Object.values(promptStyles[style].words)) expect(once).toContain(words);
  }
});
