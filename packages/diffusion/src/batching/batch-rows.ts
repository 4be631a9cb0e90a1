/**
 * Step batching: requests that walk at the same time, each with its own steps, guidance, scheduler and seed, share the
 * denoiser's calls. A request is an ordinary walk that awaits its rows; it joins and leaves between two of its steps, and
 * sees the same answers as alone, because rows of a batch know nothing of each other: bit for bit on the CPU provider,
 * except on graphs that quantize as they run (dynamic int8 takes one scale from the whole batch).
 * One call runs at a time. Between two calls the batcher waits for the requests that the last one served, which come back
 * with their next step within microseconds, but never longer than the window.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { DenoiserRow, RunRows } from '../denoisers/rows.ts';
import { DiffusionError } from '../diffusion-error.ts';
import type { Tensor } from '../tensor.ts';
import { isFull, planBatch } from './plan-batch.ts';
import { rowsKey } from './row-key.ts';

export interface BatchOptions {
  /** answers the rows of a batch, all in one call where the graph can */
  readonly run: RunRows;
  /** the graph takes one timestep for all rows (a scalar): only requests at the same one can share a call */
  readonly sharedTimestep: boolean;
  /** most rows in a call: what the device's memory bears; guidance makes two of each image */
  readonly maxRows: number;
  /** longest wait for requests that are expected but late, in milliseconds; 0 never waits */
  readonly windowMs: number;
  /** after every call that was answered */
  readonly onBatch?: (batch: BatchReport) => void;
}

export interface BatchReport {
  readonly rows: number;
  readonly requests: number;
  readonly milliseconds: number;
}

export interface Batcher {
  /**
   * Takes a seat for one request. Leave it (dispose it) when its walk is over, else others wait for it once more.
   * @param signal raised: rows that wait are withdrawn with `job.cancelled`
   */
  join(signal?: AbortSignal): Seat;
}

export interface Seat extends Disposable {
  /** @throws what the request's own rows cause; never another request's failure */
  readonly runRows: RunRows;
}

interface Passenger {
  readonly signal: AbortSignal | undefined;
  /** others wait for it: it has just joined, or was served by the last call it took part in */
  awaited: boolean;
  ticket: Ticket | undefined;
}

interface Ticket {
  readonly passenger: Passenger;
  readonly contents: readonly DenoiserRow[];
  readonly key: string;
  readonly rows: number;
  readonly arrived: number;
  readonly resolve: (outputs: readonly Tensor[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** What a call threw, kept apart from what it answers. */
class Failure {
  constructor(readonly reason: unknown) {}
}

export function batchRows(options: BatchOptions): Batcher {
  const { run, sharedTimestep, maxRows, windowMs, onBatch } = options;
  const passengers = new Set<Passenger>();
  let queue: readonly Ticket[] = [];
  let running = false;
  let idleSince = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Starts the next call when nobody is worth waiting for; called whenever that may have changed. */
  function proceed(): void {
    clearTimeout(timer);
    const [oldest] = queue;
    if (running || !oldest) return;
    const missing = [...passengers].some(({ awaited, ticket }) => awaited && !ticket);
    // Whoever came during a call waits from its end on: those that it served are only then on their way back.
    const left = Math.max(oldest.arrived, idleSince) + windowMs - performance.now();
    if (missing && left > 0 && !isFull(queue, maxRows)) {
      timer = setTimeout(giveUpWaiting, left);
      return;
    }
    void depart();
  }

  function giveUpWaiting(): void {
    for (const passenger of passengers) if (!passenger.ticket) passenger.awaited = false;
    proceed();
  }

  async function depart(): Promise<void> {
    const aboard = planBatch(queue, maxRows).flatMap((index) => queue[index] ?? []);
    running = true;
    aboard.forEach(withdraw);
    try {
      await serve(aboard);
    } finally {
      running = false;
      idleSince = performance.now();
      proceed();
    }
  }

  /** Settles every ticket. A call that fails is repeated for each request alone, so that only the one at fault fails. */
  async function serve(tickets: readonly Ticket[]): Promise<void> {
    const contents = tickets.flatMap((ticket) => ticket.contents);
    const started = performance.now();
    const outputs = await runChunks(contents).catch((reason: unknown) => new Failure(reason));
    if (outputs instanceof Failure) {
      if (tickets.length > 1) for (const ticket of tickets) await serveAlone(ticket);
      else for (const ticket of tickets) fail(ticket, outputs.reason);
      return;
    }
    let from = 0;
    for (const ticket of tickets) {
      ticket.passenger.awaited = true;
      ticket.resolve(outputs.slice(from, from + ticket.rows));
      from += ticket.rows;
    }
    onBatch?.({
      rows: contents.length,
      requests: tickets.length,
      milliseconds: performance.now() - started,
    });
  }

  async function serveAlone(ticket: Ticket): Promise<void> {
    if (ticket.passenger.signal?.aborted) fail(ticket, new AppError('job.cancelled'));
    else await serve([ticket]);
  }

  function fail({ passenger, reject }: Ticket, reason: unknown): void {
    passenger.awaited = false;
    reject(reason);
  }

  async function runChunks(rows: readonly DenoiserRow[]): Promise<Tensor[]> {
    const outputs: Tensor[] = [];
    for (let start = 0; start < rows.length; start += maxRows)
      outputs.push(...(await run(rows.slice(start, start + maxRows))));
    if (outputs.length !== rows.length)
      throw new AppError('internal', { detail: `${outputs.length} answers to ${rows.length} rows` });
    return outputs;
  }

  function withdraw(ticket: Ticket): void {
    queue = queue.filter((other) => other !== ticket);
    ticket.passenger.ticket = undefined;
  }

  function submit(passenger: Passenger, contents: readonly DenoiserRow[]): Promise<readonly Tensor[]> {
    throwIfAborted(passenger.signal);
    for (const row of contents) checkFinite(row);
    if (!passengers.has(passenger)) throw new RangeError('this seat was left');
    if (passenger.ticket) throw new RangeError('a request has one step at a time');
    return new Promise((resolve, reject) => {
      passenger.ticket = {
        passenger,
        contents,
        key: rowsKey(contents, sharedTimestep),
        rows: contents.length,
        arrived: performance.now(),
        resolve,
        reject,
      };
      queue = [...queue, passenger.ticket];
      proceed();
    });
  }

  /** Takes back what a request that ends early still waits for. */
  function cancel({ ticket }: Passenger): void {
    if (!ticket) return;
    withdraw(ticket);
    ticket.reject(new AppError('job.cancelled'));
  }

  return {
    join(signal) {
      const passenger: Passenger = { signal, awaited: true, ticket: undefined };
      const leave = (): void => {
        signal?.removeEventListener('abort', leave);
        passengers.delete(passenger);
        cancel(passenger);
        proceed();
      };
      passengers.add(passenger);
      signal?.addEventListener('abort', leave);
      return {
        runRows: async (rows) => (rows.length === 0 ? [] : submit(passenger, rows)),
        [Symbol.dispose]: leave,
      };
    },
  };
}

/** Graphs that quantize as they run take one scale from all rows: a row without a number would spoil its neighbours. */
function checkFinite({ sample, timestep }: DenoiserRow): void {
  if (sample.data.every(Number.isFinite)) return;
  throw new DiffusionError('input.invalid', {
    input: 'sample',
    detail: `no numbers at timestep ${timestep}`,
  });
}
