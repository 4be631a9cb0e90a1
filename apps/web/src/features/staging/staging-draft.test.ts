import { staging } from '@escena/verticals/staging/contract';
import type { StagingMarks } from '@escena/verticals/staging/marks';
import { describe, expect, it } from 'vitest';
import {
  creditsOfDraft,
  draftOfInput,
  firstDraft,
  inputOfDraft,
  maxSeed,
  withAnotherSeed,
  withMarks,
} from './staging-draft.ts';

const floor: [number, number][] = [
  [0.1, 0.9],
  [0.5, 0.6],
  [0.9, 0.9],
];
const measurement = { from: [0.5, 0.8], to: [0.5, 0.4], metres: 2.03 } satisfies StagingMarks['measurement'];

describe('a staging draft', () => {
  it('becomes an input that the contract accepts', () => {
    const input = inputOfDraft({ ...firstDraft, seed: '7', variations: 3 }, { floor, measurement });
    expect(staging.input.parse(input)).toEqual(input);
    expect(input).toMatchObject({ seed: 7, variations: 3, floor, measurement, whenUnsure: 'ask' });
  });

  it('leaves a floor of fewer than three corners out', () => {
    expect(inputOfDraft(firstDraft, { floor: [[0, 0]] })).not.toHaveProperty('floor');
  });

  it('draws a new seed when none is typed, and caps a long one', () => {
    const seeds = new Set(Array.from({ length: 8 }, () => inputOfDraft(firstDraft, {}).seed));
    expect(seeds.size).toBeGreaterThan(1);
    expect(inputOfDraft({ ...firstDraft, seed: '99999999999' }, {}).seed).toBe(maxSeed);
    expect(inputOfDraft({ ...firstDraft, seed: '0' }, {}).seed).toBe(0);
  });

  it('changes nothing but the seed for another try', () => {
    const input = inputOfDraft({ ...firstDraft, seed: '7' }, {});
    const { seed, ...rest } = withAnotherSeed(input);
    expect(seed).not.toBe(7);
    expect({ ...rest, seed: 7 }).toEqual(input);
  });

  it('is not asked about again once a person has answered', () => {
    const asked = inputOfDraft({ ...firstDraft, seed: '7' }, { floor });
    const input = withMarks(asked, { measurement });
    expect(staging.input.parse(input)).toEqual(input);
    expect(input).toMatchObject({ seed: 7, whenUnsure: 'guess', measurement });
    expect(input).not.toHaveProperty('floor');
  });

  it('goes on from an earlier job', () => {
    const draft = {
      ...firstDraft,
      room: 'bedroom',
      style: 'modern',
      variations: 2,
      renderer: 'shipped',
    } as const;
    expect(draftOfInput(inputOfDraft({ ...draft, seed: '7' }, {}))).toEqual(draft);
  });

  it('costs what the contract says', () => {
    expect(creditsOfDraft({ ...firstDraft, variations: 4 })).toBe(4);
  });
});
