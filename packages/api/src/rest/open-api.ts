/** The OpenAPI 3.1 document of the public API, made of the route table. */
import { errorCodes } from '@escena/core/error-codes';
import { contracts, toolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { errorBody } from './rest-error.ts';
import type { Route } from './route.ts';
import { toolInputMark } from './tool-input-mark.ts';
import { routes } from './routes.ts';
import { feedEnded, jobEnded, listingChangeAsked, listingDelivered } from './views/webhook.ts';

type Json = Readonly<Record<string, unknown>>;

export interface OpenApiDocument extends Json {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly components: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface Operation extends Json {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
}

const description = `Furnish photographs of rooms from a program. Send \`Authorization: Bearer esc_live_…\` with every request; keys are made in Settings → API.

Lists come in pages: pass \`nextCursor\` as \`cursor\` until it is null. Requests that change something (\`POST\`) take an \`Idempotency-Key\`: the same key with the same content is answered once and then from memory, for 24 hours. Every answer says how much of the limits is left (\`RateLimit\`, \`RateLimit-Policy\`); a 429 says how long to wait (\`Retry-After\`). Links in answers open without the key, for an hour.`;

const made = new Map<string, OpenApiDocument>();

/** @param publicUrl where people reach the app; absolute */
export function openApi({ publicUrl }: { readonly publicUrl: string }): OpenApiDocument {
  const document = made.get(publicUrl) ?? makeDocument(publicUrl);
  made.set(publicUrl, document);
  return document;
}

function makeDocument(publicUrl: string): OpenApiDocument {
  const paths: Record<string, Record<string, Operation>> = {};
  const named: Record<string, unknown> = {};
  for (const route of routes)
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, named);
  return {
    openapi: '3.1.0',
    info: { title: 'Escena API', version: '1.0.0', description },
    servers: [{ url: new URL('/api/v1', publicUrl).toString() }],
    security: [{ apiKey: [] }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    webhooks: {
      jobEnded: { post: toldOf('A job has ended', jobEnded, named) },
      feedEnded: { post: toldOf('A feed has ended', feedEnded, named) },
      listingDelivered: { post: toldOf('A listing’s delivery is ready', listingDelivered, named) },
      listingChangeAsked: { post: toldOf('A client asks for a change', listingChangeAsked, named) },
    },
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `esc_live_…`.' },
      },
      schemas: { Error: schemaOf(errorBody, 'output'), ...toolSchemas(), ...named },
    },
  };
}

/** How something ended, as it is told to webhook endpoints. */
function toldOf(summary: string, message: z.ZodType, named: Record<string, unknown>): Json {
  const schema = schemaOf(message, 'output', named);
  return {
    summary,
    tags: ['Webhooks'],
    security: [],
    parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
      name,
      in: 'header',
      required: true,
      description: 'As standardwebhooks.com says.',
      schema: { type: 'string' },
    })),
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: {
      '2XX': { description: 'Taken. Anything else is tried again, for three days; 410 stops the endpoint.' },
    },
  };
}

/** The inputs of the tools, by name: `StagingInput`. */
function toolSchemas(): Json {
  return Object.fromEntries(
    toolNames.map((name) => [inputName(name), schemaOf(contracts[name].input, 'input')]),
  );
}

const inputName = (tool: string) => `${tool.charAt(0).toUpperCase()}${tool.slice(1)}Input`;

function operationOf(route: Route, named: Record<string, unknown>): Operation {
  const output = schemaOf(route.output, 'output', named);
  const { id, tag, summary, access, instead } = route;
  const idempotency = route.method === 'POST' ? [idempotencyHeader] : [];
  const body = requestBody(route);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(route.description && { description: route.description }),
    'x-escena-scope':
      access === 'hooks' || access === 'operator' ? 'edit' : access === 'member' ? null : access,
    parameters: [
      ...parametersOf('path', route.params),
      ...parametersOf('query', route.query),
      ...idempotency,
    ],
    ...(body && { requestBody: body }),
    responses: {
      [route.status]: answer(summary, output),
      ...(instead && {
        [instead.status]: answer(instead.description, schemaOf(instead.output, 'output', named)),
      }),
      default: answer('Refused or failed', { $ref: '#/components/schemas/Error' }),
    },
  };
}

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Of your making, up to 255 characters: the request happens once, however often it is sent.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const headers = Object.fromEntries(
  [
    ['RateLimit', 'What is left of the limits: `r` requests now, all of them again in `t` seconds.'],
    ['RateLimit-Policy', 'The limits: `q` requests in `w` seconds.'],
    ['Request-Id', 'For a question to whoever runs this.'],
  ].map(([name, words]) => [name, { description: words, schema: { type: 'string' } }]),
);

function answer(words: string, schema: Json): Json {
  return { description: words, headers, content: { 'application/json': { schema } } };
}

function requestBody({ body, receiver, example }: Route): Json | undefined {
  const content: Record<string, Json> = {};
  if (body) content['application/json'] = { schema: schemaOf(body, 'input'), ...(example && { example }) };
  if (receiver?.form) {
    const form = schemaOf(receiver.form, 'input');
    const required = [...(Array.isArray(form.required) ? form.required : []), 'file'];
    const properties = {
      ...Object(form.properties),
      file: { type: 'string', contentMediaType: 'application/octet-stream' },
    };
    content['multipart/form-data'] = { schema: { ...form, properties, required } };
  }
  return Object.keys(content).length > 0 ? { required: true, content } : undefined;
}

function parametersOf(place: 'path' | 'query', shape: z.ZodObject | undefined): readonly Json[] {
  if (!shape) return [];
  const { properties, required } = schemaOf(shape, 'input');
  const names = new Set(Array.isArray(required) ? required : []);
  return Object.entries(Object(properties) as Record<string, Json>).map(
    ([name, { description: words, ...schema }]) => ({
      name,
      in: place,
      required: place === 'path' || names.has(name),
      ...(words !== undefined && { description: words }),
      schema,
    }),
  );
}

/**
 * JSON Schema 2020-12, which is OpenAPI 3.1's. Answers may gain fields, so their objects are not closed. What has a name
 * (`meta({ id })`) goes to the document's components, into `named`.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', named: Record<string, unknown> = {}): Json {
  const {
    $schema: _,
    $defs,
    ...made
  } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
    },
  });
  for (const [name, definition] of Object.entries(Object($defs) as Json)) named[name] = moved(definition);
  return moved(made) as Json;
}

/** References as the document resolves them; a definition's own name says nothing inside it. */
function moved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(moved);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
      if (key === '$ref' && typeof value === 'string')
        return [[key, value.replace('#/$defs/', '#/components/schemas/')]];
      if (key === toolInputMark)
        return [['anyOf', toolNames.map((name) => ({ $ref: `#/components/schemas/${inputName(name)}` }))]];
      return key === 'id' && typeof value === 'string' ? [] : [[key, moved(value)]];
    }),
  );
}

/** Every code that an error may carry, for the reference. */
export const errorTable = Object.entries(errorCodes).map(([code, { status, text, remedy }]) => ({
  code,
  status,
  text,
  remedy,
}));
