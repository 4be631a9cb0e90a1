/** The client's types and its table of operations, written from the OpenAPI document. Understands what zod's schemas become. */
import { openApi } from './open-api.ts';
import { routes } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

const head = `// Written by \`npm run client -w @escena/api\` from the API's document: do not edit.
/* oxlint-disable max-lines */

/** What an operation takes (path, query and body in one object) and answers. */
`;

/** The source of \`packages/client/src/operations.ts\`. */
export function writeTypes(): string {
  const { paths, components } = openApi({ publicUrl: 'https://escena.example' });
  const interfaces = routes.map(({ id, method, path, summary }) => {
    const operation: Json = paths[path]?.[method.toLowerCase()] ?? {};
    return [
      `  /** ${summary}. */`,
      `  readonly ${id}: {`,
      `    readonly input: ${inputOf(operation)};`,
      `    readonly answer: ${answersOf(operation).join(' | ')};`,
      '  };',
    ].join('\n');
  });
  const table = routes.map(({ id, method, path }) => `  ${id}: ['${method}', '${path}'],`);
  // The client throws a class of its own for the error.
  const { Error: _, ...schemas } = Object(components.schemas) as Record<string, Json>;
  const named = Object.entries(schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
  return `${head}export interface Operations {
${interfaces.join('\n')}
}

export const operations = {
${table.join('\n')}
} as const satisfies Record<keyof Operations, readonly [method: string, path: string]>;

${named.join('\n\n')}
`;
}

/** Of every answer that is no error. */
function answersOf({ responses }: Json): string[] {
  const answers = Object.entries(Object(responses) as Record<string, Json>);
  return answers.flatMap(([status, answer]) => (status === 'default' ? [] : [typeOf(schemaIn(answer))]));
}

function inputOf(operation: Json): string {
  const parameters = (operation.parameters ?? []) as readonly Json[];
  const named = parameters
    .filter((parameter) => parameter.in !== 'header')
    .map(({ name, required, description, schema }) =>
      propertyOf(String(name), Object({ ...Object(schema), description }), required === true),
    );
  const body = Object(schemaIn(Object(operation.requestBody)));
  const required = new Set((body.required ?? []) as readonly string[]);
  const sent = Object.entries(Object(body.properties) as Record<string, Json>).map(([name, schema]) =>
    propertyOf(name, schema, required.has(name)),
  );
  const all = [...named, ...sent];
  return all.length > 0 ? `{ ${all.join(' ')} }` : 'Record<never, never>';
}

function schemaIn(part: Json): Json {
  return Object(Object(Object(part.content)['application/json']).schema);
}

function propertyOf(name: string, schema: Json, required: boolean): string {
  const words = typeof schema.description === 'string' ? `/** ${schema.description} */` : '';
  const key = /^[a-z_$][\w$]*$/i.test(name) ? name : `'${name}'`;
  return `${words && `\n${words}\n`}readonly ${key}${required ? '' : '?'}: ${typeOf(schema)};`;
}

function typeOf(schema: Json): string {
  if (typeof schema.$ref === 'string') return schema.$ref.replace('#/components/schemas/', '');
  if (Array.isArray(schema.type))
    return [...new Set(schema.type.map((type: unknown) => typeOf({ ...schema, type })))].join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices)) return choiceOf(choices.map((choice: Json) => typeOf(choice)));
  if (Array.isArray(schema.allOf)) return schema.allOf.map((part: Json) => typeOf(part)).join(' & ');
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'array':
      return arrayOf(schema);
    case 'object':
      return objectOf(schema);
    default:
      return 'unknown';
  }
}

/** Where any string will do, those with a name stay what an editor suggests. */
function choiceOf(types: readonly string[]): string {
  const each = [...new Set(types)];
  const open = each.some((type) => type.startsWith('"'));
  return each.map((type) => (open && type === 'string' ? 'string & Record<never, never>' : type)).join(' | ');
}

function arrayOf({ items, prefixItems }: Json): string {
  if (Array.isArray(prefixItems))
    return `readonly [${prefixItems.map((item: Json) => typeOf(item)).join(', ')}]`;
  return `readonly (${typeOf(Object(items))})[]`;
}

function objectOf({ properties, required = [], additionalProperties }: Json): string {
  if (!properties) return `Readonly<Record<string, ${typeOf(Object(additionalProperties))}>>`;
  const names = new Set(required as readonly string[]);
  const fields = Object.entries(properties as Record<string, Json>);
  return `{ ${fields.map(([name, schema]) => propertyOf(name, schema, names.has(name))).join(' ')} }`;
}
