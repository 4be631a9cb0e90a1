/** What may happen to a workspace's credits; jobs and reasons by number. */
export interface LedgerOperation {
  readonly step:
    | {
        readonly kind: 'grant';
        readonly reason: number;
        readonly credits: number;
        readonly to: 'plan' | 'pack';
      }
    | { readonly kind: 'reserve' | 'capture' | 'release' | 'refund'; readonly job: number }
    | { readonly kind: 'expire'; readonly reason: number; readonly credits: number }
    | {
        readonly kind: 'revoke';
        readonly reason: number;
        readonly credits: number;
        readonly from: 'plan' | 'pack';
      };
  /** the process dies before the commit */
  readonly killed: boolean;
}
