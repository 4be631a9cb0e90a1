import { expect, it } from 'vitest';
import { parseWeights } from './parse-weights.ts';

const up = 1.1;
const down = 1 / 1.1;

// Weights by hand from the rules that stable-diffusion-webui documents ("Attention/emphasis").
it.each<[string, readonly (readonly [string, number])[]]>([
  ['a red sofa', [['a red sofa', 1]]],
  ['', []],
  [
    'a (red) sofa',
    [
      ['a ', 1],
      ['red', up],
      [' sofa', 1],
    ],
  ],
  ['((red))', [['red', up * up]]],
  ['[red]', [['red', down]]],
  [
    '(red:1.3), blue',
    [
      ['red', 1.3],
      [', blue', 1],
    ],
  ],
  ['(red: .5 )', [['red', 0.5]]],
  ['(red:-1)', [['red', -1]]],
  [
    '(a (b:2) c:1.5)',
    [
      ['a ', 1.5],
      ['b', 3],
      [' c', 1.5],
    ],
  ],
  [
    '([a]b)',
    [
      ['a', down * up],
      ['b', up],
    ],
  ],
  ['a \\(b\\) \\[c\\] \\\\', [['a (b) [c] \\', 1]]],
  ['a \\ b', [['a \\ b', 1]]],
  [
    'time 10:30 (at 10:30)',
    [
      ['time 10:30 ', 1],
      ['at 10', 30],
    ],
  ],
  ['(at noon: bright)', [['at noon: bright', up]]],
  [
    '(open (ends',
    [
      ['open ', up],
      ['ends', up * up],
    ],
  ],
  ['closed) ends]', [['closed) ends]', 1]]],
  ['(a:b:2)', [['a:b', 2]]],
  ['(:1.2)', []],
])('%j', (prompt, expected) => {
  const parsed = parseWeights(prompt);
  expect(parsed.map(({ text }) => text)).toEqual(expected.map(([text]) => text));
  parsed.forEach(({ weight }, i) => expect(weight).toBeCloseTo(expected[i]?.[1] ?? NaN, 12));
});

it('marks where a new chunk starts', () => {
  expect(
    parseWeights('a BREAK (b BREAK c) BREAKFAST').map((part) => (part.isBreak ? '|' : part.text)),
  ).toEqual(['a ', '|', ' ', 'b ', '|', ' c', ' BREAKFAST']);
});

it('refuses weights that no picture survives, and stays quick', () => {
  expect(() => parseWeights('(a:101)')).toThrow(/weight 101/);
  expect(() => parseWeights('(a'.repeat(8000))).toThrow(/has the weight/);
  expect(() => parseWeights('(:'.repeat(8000))).toThrow(/has the weight/);
  expect(parseWeights(':('.repeat(40))).toHaveLength(40);
});
