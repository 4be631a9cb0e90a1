/** One place where an ad is shown, and what it asks of the file. Pure data: the browser lists them. */
export interface Format {
  readonly label: { readonly en: string; readonly es: string };
  readonly channel: Channel;
  /** pixels */
  readonly width: number;
  readonly height: number;
  /** of the file */
  readonly maxBytes: number;
  /** parts of the height and width, from each edge, where the channel lays its own buttons and names: no word goes there */
  readonly unsafe?: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** where it was read, and when; null: common knowledge that nobody has looked up yet */
  readonly source: string | null;
  readonly verifiedAt: string | null;
  /** whether `source` is the channel's own page */
  readonly official: boolean;
}

export const channels = {
  meta: 'Meta',
  google: 'Google',
  tiktok: 'TikTok',
  pinterest: 'Pinterest',
  linkedin: 'LinkedIn',
  x: 'X',
  display: 'Display (IAB)',
} as const;

export type Channel = keyof typeof channels;
