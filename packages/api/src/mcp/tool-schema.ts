import { z } from 'zod';
import type { AgentTool } from './agent-tools.ts';

const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .optional()
  .describe('Of your making. Sending the same call again with the same key does it once.');

/** What an agent says to a tool: everything that its route reads, in one object. */
export function inputOf({ route, fixed }: AgentTool): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const part of [route.params, route.query, route.body])
    for (const [name, schema] of Object.entries(part?.shape ?? {}))
      if (!(name in fixed)) shape[name] = schema;
  return z.object(route.method === 'POST' ? { ...shape, idempotencyKey } : shape);
}

export function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io });
  // Every input and answer of a route is an object.
  return { ...made, type: 'object' as const };
}
