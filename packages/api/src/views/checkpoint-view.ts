/** An installed checkpoint as whoever draws with it sees it. */
export interface CheckpointView {
  /** what a job names it by */
  readonly name: string;
  readonly title: string;
  /** sd, sdxl, sd3 or flux */
  readonly family: string;
  /** what it can do: names of the engine's pipelines */
  readonly pipelines: readonly string[];
  readonly licence: {
    /** an SPDX identifier, or `LicenseRef-…` */
    readonly id: string;
    readonly url: string;
    /** what it forbids or asks for, in a sentence */
    readonly terms: string | null;
  };
  /** whether its licence allows pictures that somebody pays for */
  readonly paidUse: boolean;
  /** whether a job may name it now */
  readonly usable: boolean;
  /** why not: its licence, a file that is not right, or another machine that has not got it */
  readonly obstacle: 'licence' | 'broken' | 'not_everywhere' | null;
  /** what it was trained at, pixels; null until a worker has looked inside */
  readonly size: {
    readonly width: number;
    readonly height: number;
    /** whether it draws no other size */
    readonly fixed: boolean;
    /** other sizes must be multiples of this */
    readonly multiple: number;
  } | null;
  /** pictures that its ControlNets want to be shown */
  readonly controls: number;
  /** what it draws with unless asked otherwise; null where nobody knows */
  readonly defaults: {
    readonly steps: number | null;
    readonly guidance: number | null;
    /** a scheduler's class in diffusers */
    readonly scheduler: string | null;
  };
  /** expected at 20 steps, measured on the machine; null until measured */
  readonly seconds: { readonly at512: number | null; readonly atNative: number | null };
}
