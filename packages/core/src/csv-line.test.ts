import { expect, it } from 'vitest';
import { csvLine } from './csv-line.ts';

it.each([
  [['a', 'b c'], 'a,b c\r\n'],
  [['a"b', 'c,d', 'e\nf'], '"a""b","c,d","e\nf"\r\n'],
  [['=1+1', '+34', '-2', '@cmd', '\tx', 'a=b'], "'=1+1,'+34,'-2,'@cmd,'\tx,a=b\r\n"],
])('%j', (cells, line) => expect(csvLine(cells)).toBe(line));
