import { describe, expect, it } from 'vitest';
import { describeType, shapeNamed } from './describe-type.ts';

const job = { $ref: '#/components/schemas/Job' };

describe('describeType', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: ['number', 'null'] }, 'number | null'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ const: true }, 'true'],
    [job, 'Job'],
    [{ type: 'array', items: job }, 'Job[]'],
    [{ type: 'array', items: { enum: ['a', 'b'] } }, '("a" | "b")[]'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{}, 'any'],
  ])('reads %j', (schema, words) => expect(describeType(schema)).toBe(words));

  it('finds the shape to link', () => {
    expect(shapeNamed({ anyOf: [{ type: 'null' }, { type: 'array', items: job }] })).toBe('Job');
    expect(shapeNamed({ type: 'string' })).toBeUndefined();
  });
});
