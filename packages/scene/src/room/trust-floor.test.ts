import { expect, it } from 'vitest';
import { trustFloor } from './trust-floor.ts';

const good = { atFeet: 0.8, uprights: 0, edged: 0.95, covered: 0.9 };

it('trusts a strong surface that ends at walls, and none that carries uprights or ends nowhere', () => {
  expect(trustFloor(good, 0.9)).toBeGreaterThan(0.85);
  expect(trustFloor({ ...good, uprights: 0.1 }, 0.9)).toBeLessThan(0.4);
  expect(trustFloor({ ...good, edged: 0.4, covered: 0.3, atFeet: 0 }, 0.5)).toBeLessThan(0.6);
  expect(trustFloor(good, 0.1)).toBeLessThan(trustFloor(good, 0.9));
});
