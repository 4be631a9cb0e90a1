import { expect, it } from 'vitest';
import { findBreaches } from './check-edits.ts';
import { editsOf } from './edits-of.ts';
import { profileNames } from './profiles.ts';

const input = { room: 'living-room', style: 'modern' };

it('reads a staging run: loose furniture, what is wired to the building, lamps that were lit', () => {
  const staged = (pieces: string[], more = {}) =>
    editsOf({ tool: 'staging', input: { ...input, ...more }, pieces });
  expect(staged(['sofa', 'curtains'])).toEqual(['furniture_added']);
  expect(staged(['sofa', 'pendant'])).toEqual(['furniture_added', 'fixture_added']);
  expect(staged(['floor-lamp'], { lamps: 'on' })).toEqual(['furniture_added', 'added_light']);
  expect(staged(['bistro-table'], { room: 'terrace' })).toEqual(['exterior_furniture']);
});

it('reads a retouched photo: what was taken away or covered', () => {
  const retouched = (edit: object) => editsOf({ tool: 'retouch', input: { edit }, pieces: [] });
  expect(retouched({ kind: 'declutter' })).toEqual(['furniture_removed']);
  expect(retouched({ kind: 'floor', finish: 'oak-boards' })).toEqual(['flooring']);
  expect(retouched({ kind: 'walls', finish: 'paint', color: '#aabbcc' })).toEqual(['wall_colour']);
  expect(retouched({ kind: 'enhance' })).toEqual([]);
  expect(retouched({ kind: 'sky', sky: 'clouds' })).toEqual(['sky']);
  expect(retouched({ kind: 'sky', sky: 'dusk' })).toEqual(['sky', 'dusk']);
  const windows = { clicks: [{ x: 0.5, y: 0.5, keep: true }] };
  expect(retouched({ kind: 'sky', sky: 'dusk', windows })).toEqual(['sky', 'dusk', 'added_light']);
});

it('has another floor or other walls refused by those who forbid it, and by nobody else', () => {
  for (const edit of ['flooring', 'wall_colour'] as const)
    expect(profileNames.filter((name) => findBreaches(name, [edit]).length > 0)).toEqual([
      'crmls',
      'stellar',
      'mlsnow',
      'realtracs',
      'northstar',
    ]);
});

it('reads a property that is not finished yet: the studio says so, and its other pictures are of none', () => {
  const drawn = (property?: object) =>
    editsOf({ tool: 'studio', input: { checkpoint: 'sd', property }, pieces: [] });
  const room = {
    source: 'shell',
    place: 'kitchen',
    style: 'modern',
    light: 'day',
    furnished: true,
    closeness: 0.7,
  };
  expect(drawn(room)).toEqual(['unfinished_finished', 'furniture_added']);
  expect(drawn({ ...room, furnished: false })).toEqual(['unfinished_finished']);
  expect(drawn({ ...room, place: 'house', light: 'dusk' })).toEqual([
    'unfinished_finished',
    'exterior',
    'landscaping',
    'dusk',
    'added_light',
  ]);
  expect(drawn()).toBeUndefined();
});

it('has another sky and lights that are not there refused where a rule says so', () => {
  for (const edit of ['sky', 'added_light'] as const)
    expect(profileNames.filter((name) => findBreaches(name, [edit]).length > 0)).toEqual(['stellar']);
});

it('says nothing of tools whose pictures are of no property', () => {
  expect(editsOf({ tool: 'product', input: {}, pieces: [] })).toBeUndefined();
});
