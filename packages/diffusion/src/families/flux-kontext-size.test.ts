import { expect, it } from 'vitest';
import { kontextSize } from './flux-kontext-size.ts';

it.each([
  [
    { width: 500, height: 500 },
    { width: 1024, height: 1024 },
  ],
  [
    { width: 4000, height: 3000 },
    { width: 1184, height: 880 },
  ],
  [
    { width: 1, height: 9000 },
    { width: 672, height: 1568 },
  ],
  [
    { width: 9000, height: 1 },
    { width: 1568, height: 672 },
  ],
])('%o is asked for as %o', (picture, trained) => {
  expect(kontextSize(picture)).toEqual(trained);
});
