/** What an endpoint may listen to. To add one: a line here, its words, and a `recordEvent` where it becomes true. */
export const eventTypes = [
  'job.succeeded',
  'job.failed',
  'job.cancelled',
  'feed.finished',
  'listing.delivered',
  'listing.change_asked',
] as const;
export type EventType = (typeof eventTypes)[number];

/** What "send a test" sends, to that endpoint alone. */
export const testEvent = 'endpoint.test';
