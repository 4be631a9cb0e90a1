import { describe, expect, it } from 'vitest';
import { styles } from '../furniture/styles/styles.ts';
import { place } from './arrangement.ts';
import { createGrounds } from './judge/scene.ts';
import { windowBreach } from './judge/openings.ts';
import { keepFree } from './keep-free.ts';
import { syntheticRoom } from './testing/synthetic-room.ts';

const base = { width: 5, depth: 5, yaw: 0, pitch: 0.15, walls: true };
const goods = { style: styles.modern };

describe('a door', () => {
  const door = { kind: 'door', wall: 0, at: 0.5, width: 0.9, sill: 0, head: 2 } as const;

  it('keeps its width and 90 cm before it free', () => {
    const { doors } = keepFree(syntheticRoom({ ...base, openings: [door] }));
    expect(doors[0]?.zone.halfWidth).toBeCloseTo(0.45, 5);
    // The far wall is z = −5, the room before it.
    expect([doors[0]?.zone.x, doors[0]?.zone.z]).toEqual([expect.closeTo(0, 5), expect.closeTo(-4.55, 5)]);
    expect(doors[0]?.zone.halfDepth).toBeCloseTo(0.45, 5);
  });

  it('counts only when it is sure; one of glass is a window too', () => {
    const room = syntheticRoom({ ...base, openings: [{ ...door, kind: 'glass-door' }] });
    expect(keepFree(room).doors).toHaveLength(1);
    expect(keepFree(room).windows).toHaveLength(1);
    const doubtful = room.openings?.map((one) => ({ ...one, confidence: 0.25 }));
    expect(keepFree({ ...room, openings: doubtful }).doors).toEqual([]);
  });
});

describe('a window', () => {
  const openings = [{ kind: 'window', wall: 0, at: 0.5, width: 1.6, sill: 0.8, head: 2.1 }] as const;
  const grounds = createGrounds(syntheticRoom({ ...base, openings }));
  const rule = (name: Parameters<typeof place>[0], x: number, z: number, y = 0) =>
    windowBreach(grounds, place(name, { x, y, z, rotation: 0 }, goods))?.rule;

  it('has nothing before it that rises above its sill', () => {
    expect(rule('bookshelf', 0, -4.8)).toBe('blocks-window');
    expect(rule('media-console', 0, -4.75)).toBeUndefined();
    expect(rule('bookshelf', 2, -4.8)).toBeUndefined();
  });

  it('is not hidden from the camera by something further off', () => {
    expect(rule('wardrobe', 0, -3)).toBe('hides-window');
    expect(rule('sofa', 0, -3)).toBeUndefined();
  });

  it('has no picture on it, and may have curtains', () => {
    expect(rule('wide-art', 0, -4.99, 1.5)).toBe('blocks-window');
    expect(rule('curtains', 0, -4.99, 1.2)).toBeUndefined();
  });

  it('is where the light comes from when the photo was not searched', () => {
    const room = syntheticRoom(base);
    const source = {
      kind: 'window',
      center: [0, 1.5, -5],
      u: [0.8, 0, 0],
      v: [0, 0.6, 0],
      radiance: [5, 5, 5],
    } as const;
    const [glass] = keepFree({ ...room, light: { ...room.light, sources: [source] } }).windows;
    expect(glass).toMatchObject({ sill: 0.9, head: 2.1, onWall: true });
    // The room lies to the left of a → b, as along the far wall itself.
    expect((glass?.a[0] ?? 0) - (glass?.b[0] ?? 0)).toBeCloseTo(1.6, 5);
  });
});
