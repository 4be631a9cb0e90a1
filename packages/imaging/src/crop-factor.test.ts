import { expect, it } from 'vitest';
import { cropFactor } from './crop-factor.ts';

it.each([
  ['Canon EOS 5D Mark IV', 1],
  ['Canon EOS 6D', 1],
  ['Canon EOS R6m2', 1],
  ['Canon EOS R', 1],
  ['Canon EOS R10', 1.6],
  ['Canon EOS R50', 1.6],
  ['Canon EOS 80D', 1.6],
  ['Canon EOS 600D', 1.6],
  ['Canon EOS-1D X Mark II', 1],
  ['Canon EOS-1D Mark IV', 1.3],
  ['NIKON D750', 1],
  ['NIKON D850', 1],
  ['NIKON D5', 1],
  ['NIKON D5300', 1.5],
  ['NIKON D3400', 1.5],
  ['NIKON Z 6_2', 1],
  ['NIKON Z 50', 1.5],
  ['NIKON Z fc', 1.5],
  ['ILCE-7M3', 1],
  ['ILCE-6400', 1.5],
  ['X-T30', 1.5],
  ['GFX 50S', 0.79],
  ['DMC-GX80', 2],
  ['E-M1MarkII', 2],
  ['PENTAX K-1 Mark II', 1],
  ['PENTAX K-70', 1.5],
])('%s: %f', (model, factor) => expect(cropFactor(model)).toBe(factor));

it('says nothing of phones and strangers', () => {
  for (const model of ['iPhone 13 Pro', 'SM-G991B', 'COOLPIX P900', '', 'Canon PowerShot G7 X'])
    expect(cropFactor(model)).toBeUndefined();
});
