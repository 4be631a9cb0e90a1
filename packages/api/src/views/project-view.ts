/** A project as it lies on the table of projects. */
export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly photoCount: number;
  /** newest picture to show on the card: a finished one if there is any, else a photo */
  readonly cover: { readonly kind: 'output' | 'asset'; readonly id: string } | null;
  readonly updatedAt: Date;
}
