import type { CallOptions } from './send-request.ts';

interface Page<Row> {
  readonly data: readonly Row[];
  readonly nextCursor: string | null;
}

/**
 * Every row of a list, page after page: `for await (const job of every(escena.listJobs, { status: 'failed' }))`.
 * @param list one of the client's `list…` operations that come in pages
 */
export async function* every<Row, Input extends { readonly cursor?: string }>(
  list: (input?: Input, options?: CallOptions) => Promise<Page<Row>>,
  input: NoInfer<Input>,
  options?: CallOptions,
): AsyncGenerator<Row, void, void> {
  let { cursor } = input;
  for (;;) {
    const page = await list({ ...input, cursor }, options);
    yield* page.data;
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}
