import { z } from 'zod';
import { eventTypes } from '../../webhooks/event-types.ts';

/** What a person says about an endpoint. */
export const endpointInput = {
  url: z.string().trim().min(1).max(2048),
  description: z.string().trim().max(200),
  events: z.array(z.enum(eventTypes)).min(1),
};
