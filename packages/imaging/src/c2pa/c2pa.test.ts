import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSigningIdentity, type SigningIdentity } from './identity.ts';
import { readC2pa } from './read-c2pa.ts';
import { type C2paFormat, signC2pa } from './sign-c2pa.ts';

let identity: SigningIdentity;
beforeAll(async () => {
  identity = await createSigningIdentity({ name: 'Escena', now: new Date(Date.now() - 60_000) });
});

const picture = (format: C2paFormat, background = '#806040') =>
  sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .toFormat(format === 'image/png' ? 'png' : 'jpeg')
    .toBuffer();

const sign = async (format: C2paFormat) =>
  signC2pa(await picture(format), format, {
    identity,
    claim: {
      title: 'room.jpg',
      generator: { name: 'Escena', version: '0.1.0' },
      digitalSourceType: 'compositeSynthetic',
      edits: ['Furniture or décor added'],
      parent: { title: 'original.jpg', bytes: await picture('image/jpeg', '#203040'), format: 'image/jpeg' },
    },
  });

describe.each(['image/jpeg', 'image/png'] as const)('a manifest in %s', (format) => {
  it('is read back as valid, of an unknown signer, with what was done and to what', async () => {
    const signed = await sign(format);
    expect(await readC2pa(signed, format)).toEqual({
      state: 'Valid',
      problems: ['signingCredential.untrusted'],
      actions: ['c2pa.opened', 'c2pa.edited'],
      ingredients: ['original.jpg'],
    });
    const [before, after] = await Promise.all(
      [await picture(format), signed].map((file) => sharp(file).raw().toBuffer()),
    );
    expect(Buffer.compare(before ?? Buffer.alloc(0), after ?? Buffer.alloc(1))).toBe(0);
  });

  it('tells when a byte of the picture was changed', async () => {
    const signed = Buffer.from(await sign(format));
    const at = signed.length - 30;
    signed[at] = (signed[at] ?? 0) ^ 1;
    expect((await readC2pa(signed, format))?.state).toBe('Invalid');
  });

  it('is missed where there is none', async () => {
    expect(await readC2pa(await picture(format), format)).toBeUndefined();
  });
});
