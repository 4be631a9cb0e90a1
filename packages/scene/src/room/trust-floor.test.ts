import { expect, it } from 'vitest';
import { trustFloor } from './trust-floor.ts';

const good = { atFeet: 0.8, uprights: 0, edged: 0.95, covered: 0.9, standing: 0, beside: 0.05, foot: 0.9 };

it('trusts a strong surface that ends at walls, and none that carries uprights or ends nowhere', () => {
  expect(trustFloor(good, 0.9)).toBeGreaterThan(0.85);
  expect(trustFloor({ ...good, uprights: 0.1 }, 0.9)).toBeLessThan(0.4);
  expect(trustFloor({ ...good, edged: 0.4, covered: 0.3, atFeet: 0 }, 0.5)).toBeLessThan(0.6);
  expect(trustFloor({ ...good, standing: 1 }, 0.9)).toBeLessThan(0.7);
  expect(trustFloor(good, 0.1)).toBeLessThan(trustFloor(good, 0.9));
});

it('doubts what ends at an edge before the walls with uprights along its sides, as the front of a counter does', () => {
  const front = { atFeet: 1, uprights: 0, edged: 1, covered: 0.29, standing: 0, beside: 0.22, foot: 0.34 };
  expect(trustFloor(front, 0.25)).toBeLessThan(0.5);
  expect(trustFloor({ ...front, beside: 0, covered: 0.8, atFeet: 0.3, foot: 0.9 }, 0.7)).toBeGreaterThan(0.7);
});
