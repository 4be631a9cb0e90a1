import { expect, it } from 'vitest';
import { numpyLog } from './numpy-log.ts';

// numpy 2.4.6: np.log(np.float32(x)); the second to fourth are not the correctly rounded logarithms
it.each([
  [14.614646911621094, 2.6820242404937744],
  [10.512594223022461, 2.352574110031128],
  [8.740152359008789, 2.1679277420043945],
  [0.9010236263275146, -0.10422379523515701],
  [0.0291675329208374, -3.534698963165283],
  [1.0, 0.0],
])('ln %f', (value, expected) => {
  expect(numpyLog(Math.fround(value))).toBe(expected);
});
