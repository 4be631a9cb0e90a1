import type { CheckpointView } from '@escena/api/views/checkpoint-view';
import { scene } from '@escena/verticals/product/scene';
import { expect, it } from 'vitest';
import { paintedScene, paintersOf } from './painters.ts';

const checkpoint: CheckpointView = {
  name: 'sdxl-inpaint',
  title: 'SDXL',
  family: 'sdxl',
  pipelines: ['inpaint'],
  licence: { id: 'MIT', url: 'https://example.org', terms: null },
  paidUse: true,
  usable: true,
  obstacle: null,
  size: { width: 1024, height: 1024, fixed: false, multiple: 8 },
  controls: 0,
  defaults: { steps: 30, guidance: 5, scheduler: null },
  seconds: { at512: null, atNative: null },
};

it('offers what fills in pictures and may be used', () => {
  const others = [
    { ...checkpoint, pipelines: ['text-to-image'] },
    { ...checkpoint, usable: false },
    { ...checkpoint, pipelines: ['controlnet-inpaint'] },
  ];
  expect(paintersOf([checkpoint, ...others])).toEqual([checkpoint]);
});

it('asks for what a checkpoint was trained at, within what the contract takes', () => {
  expect(paintedScene(checkpoint)).toMatchObject({ drawnSide: 1024, steps: 30 });
  for (const side of [8, 500, 513, 4000]) {
    const sized = { ...checkpoint, size: { width: side, height: 8, fixed: false, multiple: 8 } };
    expect(scene.safeParse(paintedScene(sized, 'a beach')).success).toBe(true);
  }
  expect(scene.safeParse(paintedScene({ ...checkpoint, size: null }, 'a beach')).success).toBe(true);
});
