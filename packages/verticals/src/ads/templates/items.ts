import type { WordsItem } from './template.ts';

type Rest = Partial<Omit<WordsItem, 'role' | 'size'>>;

export const headline = (size: number, rest: Rest = {}): WordsItem => ({
  role: 'headline',
  size,
  font: 'display',
  ...rest,
});

export const body = (size: number, rest: Rest = {}): WordsItem => ({
  role: 'body',
  size,
  optional: true,
  ...rest,
});

export const action = (size: number, rest: Rest = {}): WordsItem => ({
  role: 'action',
  size,
  pill: 'accent',
  ...rest,
});

export const offer = (size: number, rest: Rest = {}): WordsItem => ({
  role: 'offer',
  size,
  font: 'display',
  ...rest,
});

export const fine = (size: number): WordsItem => ({ role: 'fine', size });
