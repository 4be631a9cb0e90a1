import type { Json } from './json.ts';

/** A schema's type in a few words: `string`, `"png" | "jpeg"`, `Job[]`, `number | null`. */
export function describeType(schema: Json): string {
  if (typeof schema.$ref === 'string') return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return [...new Set(choices.map(describeType))].join(' | ');
  if (Array.isArray(schema.type))
    return schema.type.map((type) => describeType({ ...schema, type })).join(' | ');
  if (schema.type === 'array') {
    const item = describeType(Object(schema.items));
    return Array.isArray(schema.prefixItems) ? 'list' : item.includes(' ') ? `(${item})[]` : `${item}[]`;
  }
  return typeof schema.type === 'string' ? schema.type : 'any';
}

/** The name of a shape of the document that a schema points at, to link it; undefined where it points at none. */
export function shapeNamed(schema: Json): string | undefined {
  if (typeof schema.$ref === 'string') return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.type === 'array') return shapeNamed(Object(schema.items));
  const choices = schema.anyOf ?? schema.oneOf;
  return Array.isArray(choices) ? choices.map(shapeNamed).find((name) => name !== undefined) : undefined;
}
