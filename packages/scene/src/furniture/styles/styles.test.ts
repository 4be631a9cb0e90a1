import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { styles, type StyleName } from './styles.ts';

describe.each(Object.keys(styles) as StyleName[])('%s', (name) => {
  const { materials, pieces, books } = styles[name];

  it('reaches only for pieces that exist', () => {
    for (const wanted of Object.values(pieces).flat()) expect(Object.keys(catalogue)).toContain(wanted);
  });

  it('has light, dark and a colour among its textiles', () => {
    const brightness = [
      materials.sofa,
      materials.cushionPlain,
      materials.cushionAccent,
      materials.throw,
      materials.rug,
    ].map(({ baseColor: [r, g, b] }) => 0.2126 * r + 0.7152 * g + 0.0722 * b);
    expect(Math.max(...brightness) / Math.min(...brightness)).toBeGreaterThan(1.7);
    expect(books.length).toBeGreaterThanOrEqual(5);
  });

  it('looks unlike every other', () => {
    const look = (other: StyleName) => {
      const { sofa, wood, rug, metal } = styles[other].materials;
      return JSON.stringify([sofa, wood, rug, metal, styles[other].forms]);
    };
    for (const other of Object.keys(styles) as StyleName[])
      if (other !== name) expect(look(other)).not.toBe(look(name));
  });
});
