import { expect, it } from 'vitest';
import { mayUse, requireUse } from './may-use.ts';
import { sampleManifest } from './testing/sample-model.ts';

const open = sampleManifest({ origin: 'https://example.org' });
const research = sampleManifest({ origin: 'https://example.org', commercial: false });

it('refuses a non-commercial licence to whoever is paid, and to nobody else', () => {
  expect([mayUse(open, { paid: true }), mayUse(open, { paid: false })]).toEqual([true, true]);
  expect([mayUse(research, { paid: true }), mayUse(research, { paid: false })]).toEqual([false, true]);
  expect(() => requireUse(open, { paid: true })).not.toThrow();
  expect(() => requireUse(research, { paid: true })).toThrowError(
    expect.objectContaining({ code: 'model.licence', detail: expect.stringMatching(/tiny is under MIT/) }),
  );
});
