import { describe, expect, it } from 'vitest';
import { draftOfLearning, type LearningDraft, learningOfDraft } from './learning-draft.ts';

const campaign = {
  goal: 'click',
  currency: 'EUR',
  holdoutShare: 0.1,
  halfLifeHours: 168,
  minimumSample: 1000,
  endsAt: null,
  mostImpressions: null,
  endWhenDecided: false,
  pauseAfterSilent: 20_000,
} as const;
const draft = draftOfLearning(campaign);
const said = (part: Partial<LearningDraft>) => learningOfDraft({ ...draft, ...part });

describe('learningOfDraft', () => {
  it('says again what was kept', () => {
    expect(learningOfDraft(draft)).toEqual(campaign);
    const ends = said({ lastDay: '2027-01-31', mostImpressions: '50000', goal: 'conversion' });
    expect(ends).toMatchObject({ goal: 'conversion', mostImpressions: 50_000 });
    const kept = draftOfLearning({ ...campaign, endsAt: new Date(ends?.endsAt ?? 0) });
    expect(kept.lastDay).toBe('2027-01-31');
  });

  it('takes a comma for a point, and an empty field for no rule', () => {
    expect(said({ holdoutPercent: '12,5', pauseAfterSilent: '' })).toMatchObject({
      holdoutShare: 0.125,
      pauseAfterSilent: null,
    });
  });

  it.each([
    { holdoutPercent: '60' },
    { halfLifeDays: '' },
    { minimumSample: '5' },
    { minimumSample: 'many' },
    { mostImpressions: '0' },
    { currency: 'euro' },
  ])('refuses %o', (part) => {
    expect(said(part)).toBeUndefined();
  });
});
