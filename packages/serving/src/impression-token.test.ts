import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isToken, readImpression, signImpression } from './impression-token.ts';

const word = fc.stringMatching(/^[a-z]{3}_[0-9a-z]{26}$/);
const promised = fc.record({
  id: word,
  creativeId: word,
  held: fc.boolean(),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
});

it('is read as it was signed, by its own campaign alone', () => {
  fc.assert(
    fc.property(promised, word, word, (impression, campaign, other) => {
      const token = signImpression('secret', campaign, impression);
      expect(isToken(token)).toBe(true);
      expect(readImpression('secret', campaign, token)).toEqual(impression);
      if (other !== campaign) expect(readImpression('secret', other, token)).toBeUndefined();
      expect(readImpression('another', campaign, token)).toBeUndefined();
    }),
  );
});

it('is nobody’s to change, in any letter', () => {
  fc.assert(
    fc.property(promised, fc.nat(), fc.constantFrom('0', '1', 'z', '.', '_'), (impression, at, letter) => {
      const token = signImpression('secret', 'cmp_1', impression);
      const index = at % token.length;
      const changed = token.slice(0, index) + letter + token.slice(index + 1);
      if (changed !== token) expect(readImpression('secret', 'cmp_1', changed)).toBeUndefined();
    }),
  );
});

it('reads nonsense as nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readImpression('secret', 'cmp_1', text)).toBeUndefined();
    }),
  );
});
