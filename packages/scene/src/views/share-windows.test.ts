import { expect, it } from 'vitest';
import { rectangleIrradiance } from '../render/rectangle-irradiance.ts';
import type { LightSource, RoomLight } from '../room/room.ts';
import { shareWindows } from './share-windows.ts';
import { trueCamera } from './testing/read-views.ts';

/** looks along −z from the origin: what lies behind it is not seen */
const camera = trueCamera({ x: 0, z: 0, height: 1.4, turn: 0, down: 0.2 });
const light = (sources: readonly LightSource[]): RoomLight => ({
  ambient: [0.2, 0.2, 0.2],
  sources,
  floorReflectance: [0.3, 0.3, 0.3],
  wallReflectance: [0.7, 0.7, 0.7],
});
/** an upright pane at x, z that shines towards +x or −x, whichever way the room lies */
const pane = (kind: LightSource['kind'], x: number, z: number, radiance: number): LightSource => ({
  kind,
  center: [x, 1.4, z],
  u: [0, 0, x < 0 ? -0.8 : 0.8],
  v: [0, 0.7, 0],
  radiance: [radiance, radiance, 0.8 * radiance],
});
const onFloor = ({ sources }: RoomLight) =>
  [0, 1, 2].map((c) =>
    sources.reduce(
      (sum, one) => sum + (one.radiance[c] ?? 0) * rectangleIrradiance(one, [0, 0, -2], [0, 1, 0]),
      0,
    ),
  );

it('moves unseen light to where another photo has a window on that side, as bright and as tinted as before', () => {
  const own = light([pane('unseen', -2.8, 0.5, 3)]);
  const shared = shareWindows(
    { camera, light: own },
    [{ light: light([pane('window', -2.5, 1, 9)]) }],
    [0, -2],
  );
  expect(shared.sources.map(({ center }) => center)).toEqual([[-2.5, 1.4, 1]]);
  onFloor(shared).forEach((value, c) => expect(value).toBeCloseTo(onFloor(own)[c] ?? 0, 6));
});

it('leaves a photo its own light where the windows lie on the other side, or it sees the place itself', () => {
  const own = light([pane('unseen', -2.8, 0.5, 3)]);
  for (const window of [pane('window', 2.5, -2.2, 9), pane('window', -1, -3, 9)])
    expect(shareWindows({ camera, light: own }, [{ light: light([window]) }], [0, -2])).toBe(own);
});
