import { AppError } from '@escena/core/app-error';
import { expect, test } from 'vitest';
import { readSvg } from './read-svg.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 20 10"') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );

function codeOf(bytes: Uint8Array): string {
  try {
    readSvg(bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test('flat shapes come as paths, with their place and rule', () => {
  const drawing = readSvg(
    svg(
      '<g transform="translate(2 1)"><path fill="#ff0000" fill-rule="evenodd" d="M0 0h4v4h-4zM1 1h2v2h-2z"/></g><circle cx="15" cy="5" r="3" fill="#00ff00"/>',
    ),
  );
  expect([drawing.width, drawing.height]).toEqual([20, 10]);
  expect(drawing.paths?.map(({ fill, evenOdd }) => [fill, evenOdd])).toEqual([
    ['#ff0000', true],
    ['#00ff00', false],
  ]);
  expect(drawing.paths?.[0]?.transform.slice(4)).toEqual([2, 1]);
});

test('what is no flat shape is drawn instead', () => {
  for (const inside of [
    '<path d="M0 0L9 9" stroke="#000000"/>',
    '<g opacity=".5"><path d="M0 0h9v9z"/></g>',
    '<linearGradient id="a"><stop stop-color="#fff"/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>',
  ]) {
    const drawing = readSvg(svg(inside));
    expect(drawing.paths).toBeUndefined();
    const { width, height, data } = drawing.draw(40);
    expect([width, height]).toEqual([40, 20]);
    expect(data.some((value) => value > 0)).toBe(true);
  }
});

test('alpha comes straight, not premultiplied', () => {
  const { data } = readSvg(svg('<rect width="20" height="10" fill="#ff0000" fill-opacity="0.5"/>')).draw(20);
  expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 128]);
});

test.each([
  ['<script>alert(1)</script>', 'a script'],
  ['<rect onload="x()" width="1" height="1"/>', 'a handler'],
  ['<image href="http://example.org/a.png" width="9" height="9"/>', 'an address'],
  ['<image xlink:href="file:///etc/passwd" width="9" height="9"/>', 'a file'],
  ['<image href=" /etc/passwd" width="9" height="9"/>', 'a path'],
  ['<rect width="9" height="9" fill="url( http://example.org/#a )"/>', 'a paint elsewhere'],
  ['<style>@import "a.css";</style>', 'a style sheet'],
  ['<style>rect{fill:url(//example.org/x)}</style>', 'a style elsewhere'],
  ['<foreignObject><div/></foreignObject>', 'html'],
  ['<text>Hi</text>', 'words'],
  ['<filter id="f"><feTurbulence/></filter>', 'a filter'],
  ['<path id="a" d="M0 0h1v1z"/>' + '<use href="#a"/>'.repeat(17), 'copies'],
])('refused: %s (%s)', (inside) => {
  expect(codeOf(svg(inside))).toBe('decal.svg_refused');
});

test('entities, wild shapes, other files and too many bytes are refused', () => {
  const bomb =
    '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>';
  expect(codeOf(new TextEncoder().encode(bomb))).toBe('decal.svg_refused');
  expect(codeOf(svg('<rect width="1" height="1"/>', 'width="1e7" height="1"'))).toBe('decal.svg_refused');
  expect(codeOf(svg('<rect'))).toBe('decal.svg_refused');
  expect(codeOf(new Uint8Array([0xff, 0xfe, 0x3c]))).toBe('image.not_an_image');
  expect(codeOf(new TextEncoder().encode('<html></html>'))).toBe('image.not_an_image');
  expect(codeOf(new Uint8Array(3 * 1024 * 1024))).toBe('image.too_many_bytes');
});

test('a picture inside, links to its own parts and styles of its own are fine', () => {
  expect(
    codeOf(
      svg(
        '<style>.a{fill:#123456}</style><path id="p" class="a" d="M0 0h5v5z"/><use xlink:href="#p" x="6"/>',
      ),
    ),
  ).toBe('taken');
});
