import { expect, it } from 'vitest';
import { originOf, shopOrigins } from './shop-origin.ts';

it.each([
  ['https://Shop.example/mugs?a=1', 'https://shop.example'],
  ['shop.example', 'https://shop.example'],
  [' http://localhost:8080/ ', 'http://localhost:8080'],
  ['https://shop.example:443', 'https://shop.example'],
  ['https://tienda.españa.es', 'https://tienda.xn--espaa-rta.es'],
  ['javascript:alert(1)', undefined],
  ['https://user@shop.example', undefined],
  ['https://', undefined],
  ['a b', undefined],
])('the origin of %s is %s', (address, origin) => expect(originOf(address)).toBe(origin));

it('takes origins only as browsers say them, each once', () => {
  expect(shopOrigins.parse(['https://a.example', 'https://a.example'])).toEqual(['https://a.example']);
  for (const wrong of [
    'https://a.example/',
    'a.example',
    '*',
    'https://*.a.example',
    "'self'",
    'https://a.example; x',
  ])
    expect([wrong, shopOrigins.safeParse([wrong]).success]).toEqual([wrong, false]);
});
