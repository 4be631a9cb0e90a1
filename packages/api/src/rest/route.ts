/** What a route of the public API is: an address, a contract, and the procedures behind it. The table is `routes.ts`. */
import type { Permission } from '@escena/core/permissions';
import type { z } from 'zod';
import type { createCaller } from '../app-router.ts';
import type { Context } from '../context.ts';
import type { FileKind } from '../files/find-file.ts';

export type Caller = ReturnType<typeof createCaller>;

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Who may: a permission, `hooks`, `operator` or `member` as in the procedures' access table. */
export type RestAccess = Permission | 'hooks' | 'operator' | 'member';

/** What a handler gets beside the procedures. */
export interface RouteTools {
  /** a link to a file of the caller's workspace that opens for an hour, for whoever has it */
  readonly link: (kind: FileKind, id: string) => string;
  readonly uploads: UploadTools;
  /** what a route's `receive` brought in */
  readonly keptId: string;
}

/** The services that a route may receive bytes with, and for whom. */
export interface ReceivePlace extends Pick<Context, 'db' | 'storage' | 'queue' | 'remote'> {
  readonly workspaceId: string;
  /** who sends it */
  readonly userId: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Bytes that lie in the store and are nobody's yet. */
export interface Received {
  /** of everything that the request said, for its Idempotency-Key: hex */
  readonly fingerprint: string;
  /** Makes them somebody's, in the transaction of the answer. @returns the id */
  keep(services: Pick<Context, 'db' | 'queue'>): Promise<string>;
  /** once that is committed */
  tidy?(): Promise<void>;
}

export interface UploadTools {
  /** where the bytes of an announced photo go */
  address(upload: {
    readonly id: string;
    readonly bytes: number;
    readonly expiresAt: Date;
  }): Promise<UploadAddress>;
}

export interface UploadAddress {
  readonly method: 'PUT' | 'POST';
  readonly url: string;
  /** of a form, to be sent before the file (`POST`); empty for a plain body (`PUT`) */
  readonly fields: Readonly<Record<string, string>>;
}

type Shape = z.ZodObject | undefined;
type Parsed<S extends Shape> = S extends z.ZodObject ? z.output<S> : Record<never, never>;

/** What a route's handler reads: its parts of the request, checked. */
export interface RouteInput<P extends Shape, Q extends Shape, B extends Shape> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
}

/** A request that brings a file. */
export interface Receiver {
  /** fields of the form; absent where the bytes lie in the store already */
  readonly form: z.ZodObject | undefined;
  /** Reads the request, outside of any transaction. @throws AppError, ZodError */
  receive(request: Request, place: ReceivePlace): Promise<Received>;
}

interface RouteWords {
  readonly method: Method;
  /** below `/api/v1`, parameters in braces */
  readonly path: `/${string}`;
  /** unique; the client's names and the MCP tools derive from it */
  readonly id: string;
  readonly tag: string;
  /** the tRPC procedure behind it; `upload` for the two ways in that are none */
  readonly procedure: string;
  readonly access: RestAccess;
  readonly summary: string;
  readonly description?: string;
  /** what a reader may copy: the body, or nothing */
  readonly example?: Readonly<Record<string, unknown>>;
  readonly receiver?: Receiver;
}

export interface RouteDefinition<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  O extends z.ZodType,
  I extends z.ZodType = never,
> extends RouteWords {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly status: 200 | 201 | 202;
  readonly output: O;
  /** an answer of another kind, as a dry run's: when it is that, and what */
  readonly instead?: {
    readonly status: 200;
    readonly description: string;
    readonly output: I;
    readonly when: (input: RouteInput<P, Q, B>) => boolean;
  };
  /** Parsed by `output` before it leaves, so nothing that the contract does not name gets out. */
  readonly run: (
    api: Caller,
    input: RouteInput<P, Q, B>,
    tools: RouteTools,
  ) => Promise<z.input<O> | (I extends never ? never : z.input<I>)>;
}

/** A route as the server, the document and the agents see it: the same for all. */
export interface Route extends RouteWords {
  readonly params: z.ZodObject | undefined;
  readonly query: z.ZodObject | undefined;
  readonly body: z.ZodObject | undefined;
  readonly status: number;
  readonly output: z.ZodType;
  readonly instead:
    { readonly status: number; readonly description: string; readonly output: z.ZodType } | undefined;
  /** @param input as it came, checked here; @throws ZodError, and what the procedures throw */
  answer(api: Caller, input: RawInput, tools: RouteTools): Promise<RouteAnswer>;
}

export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface RouteAnswer {
  readonly status: number;
  /** JSON, by the route's contract */
  readonly body: unknown;
}

export function route<
  O extends z.ZodType,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  I extends z.ZodType = never,
>(definition: RouteDefinition<P, Q, B, O, I>): Route {
  const { params, query, body, output, status, instead, run, ...words } = definition;
  return {
    ...words,
    params,
    query,
    body,
    output,
    status,
    instead,
    async answer(api, raw, tools) {
      // What a schema reads is what the type says; without one there is nothing to read.
      const input = {
        params: params?.parse(raw.params) ?? {},
        query: query?.parse(raw.query) ?? {},
        // Where a file may come instead, its receiver has read the body.
        body: (words.receiver ? undefined : body?.parse(raw.body ?? {})) ?? {},
      } as RouteInput<P, Q, B>;
      const other = instead?.when(input) ? instead : undefined;
      const given = await run(api, input, tools);
      return { status: other?.status ?? status, body: (other?.output ?? output).parse(given) };
    },
  };
}
