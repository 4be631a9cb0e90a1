/** A request, and where it came from. */
export interface Visit {
  readonly request: Request;
  readonly url: URL;
  /** its address, for the limit alone; null: nobody knows */
  readonly client: string | null;
}
