import type { FurnishedItem } from '@escena/scene/furnish';
import type { Room } from '@escena/scene/room';
import type { KeptStructure } from './measure-structure.ts';
import type { Doubt } from './ask-when-unsure.ts';
import type { PlacedModel } from './load-own-models.ts';
import type { Style, RoomType } from './options.ts';
import type { JoinedRoom } from './read-together.ts';

/** How a checkpoint that paints pictures was asked, and how well it kept to the guide. */
export interface PictureRendering {
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly strength: number;
  readonly steps: number;
  /** what each of its ControlNets was shown */
  readonly controls: readonly string[];
  /** how many windows it was drawn in, and their size in pixels */
  readonly windows: number;
  readonly window: { readonly width: number; readonly height: number };
  /** share of the furniture's pixels where its picture stands; elsewhere the guide does */
  readonly kept: number;
  /** mean difference of colour from the guide on furniture, OKLab × 100, detail left out */
  readonly colorDeparture: number;
  /** mean agreement of edges with the guide's, −1…1 */
  readonly edgeAgreement: number;
}

/** How the photos of a room lie to each other, in the first one's world. */
export interface JoinedReport {
  /** metres, and radians about y from −z, in the order of the photos */
  readonly cameras: readonly {
    readonly x: number;
    readonly z: number;
    readonly height: number;
    readonly turn: number;
  }[];
  /** the largest of each link's differences between where its photos have a point */
  readonly links: readonly { readonly cm: number; readonly px: number }[];
}

/** What is told about every staged picture; one click deep in the web app, `--report` in the CLI. JSON only. */
export interface StagingReport {
  readonly tool: 'staging';
  readonly room: RoomType;
  readonly style: Style;
  readonly seed: number;
  readonly renderer: string;
  /** sha256 of the checkpoint's denoiser, or null for the plain guide */
  readonly checkpoint: string | null;
  /** there when a checkpoint painted a picture over the guide */
  readonly rendering?: PictureRendering;
  /** how often it painted until the room was kept */
  readonly tries?: number;
  readonly camera: {
    readonly confidence: number;
    readonly source: string;
    readonly scale: string;
    /** pixels of the photo */
    readonly focal: number;
    /** metres */
    readonly height: number;
    /** degrees, positive when the camera looks down */
    readonly pitch: number;
  };
  /** what was doubtful of the room and went unasked: the furniture may stand where it cannot */
  readonly doubts: readonly Doubt[];
  /** there when several photos of the room were staged together */
  readonly together?: JoinedReport;
  /** every piece that stands, metres and radians; together: in the first photo's world */
  readonly items: readonly FurnishedItem[];
  /** the user's own models among them, at their real size */
  readonly models: readonly PlacedModel[];
  readonly guide: { readonly width: number; readonly height: number; readonly samples: number };
  /** wall time by stage */
  readonly timingsMs: Readonly<Record<string, number>>;
  readonly peakRssMb: number;
  /** the largest difference of any sample outside the mask, measured on the finished picture (G1: 0) */
  readonly maxAbsDiffOutside: number;
  /** how much of the room that is seen beside the furniture is the photo's: its lines, its surfaces, both */
  readonly structure: KeptStructure;
  /** share of the picture's pixels inside the mask, feather included */
  readonly changedFraction: number;
}

/** The camera's part of the report: pitch in degrees below the horizontal from the view axis of `rotation`. */
export function describeCamera(room: Room): StagingReport['camera'] {
  const { camera, evidence } = room;
  const viewY = -(camera.rotation[5] ?? 0);
  return {
    confidence: evidence.confidence,
    source: evidence.source,
    scale: evidence.scale,
    focal: camera.focal,
    height: camera.position[1],
    pitch: (Math.asin(Math.max(-1, Math.min(1, -viewY))) * 180) / Math.PI,
  };
}

export function describeTogether({ rooms, fits }: JoinedRoom): JoinedReport {
  return {
    cameras: rooms.map(({ camera: { position, rotation } }) => ({
      x: position[0],
      z: position[2],
      height: position[1],
      turn: Math.atan2(rotation[2] ?? 0, rotation[8] ?? 1),
    })),
    links: fits.map(({ points }) => ({
      cm: Math.max(...points.map(({ cm }) => cm)),
      px: Math.max(...points.map(({ px }) => px)),
    })),
  };
}
