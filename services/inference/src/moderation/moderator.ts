/** Somebody's judgement of a picture, before it is worked on and before it is shown. */
export interface Moderator {
  /** @throws AppError `moderation.unavailable` when it cannot be asked and must be */
  moderate(picture: ModeratedPicture, context: ModerationContext): Promise<Verdict>;
}

export interface ModeratedPicture {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

export interface ModerationContext {
  /** the photo that came, or a picture that was made */
  readonly phase: 'input' | 'output';
  readonly workspaceId: string;
  /** absent before there is one: of what a shopper brings */
  readonly jobId?: string;
  readonly assetId?: string;
  readonly tool: string;
}

export type Verdict =
  | { readonly outcome: 'allow' }
  /** goes on, and is written down */
  | { readonly outcome: 'flag'; readonly reason: string }
  /** goes no further */
  | { readonly outcome: 'block'; readonly reason: string };

/** Where nobody is asked. */
export const allowAll: Moderator = { moderate: async () => ({ outcome: 'allow' }) };
