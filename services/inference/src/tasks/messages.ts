import type { Progress } from '@escena/core/progress';
import type { ModelExtent } from '@escena/core/model-size';
import type { ModelWarning } from '@escena/core/model-warnings';
import type { NewCreative } from '@escena/db/creatives/save-creative';
import type { NewOutputFile } from '@escena/db/outputs/save-output';
import type { Provider } from '@escena/diffusion/provider';
import type { DrawingFacts } from '@escena/diffusion/describe-drawing';
import type { OwnersWord } from '@escena/diffusion/describe-folder';
import type { TowerFiles } from '@escena/diffusion/token-counter';
import type { PreparedForm } from '@escena/diffusion/chosen-form';
import type { SigningIdentity } from '@escena/imaging/c2pa-identity';
import type { Edit } from '@escena/verticals/compliance/edits';
import type { ExportFinding } from '@escena/verticals/compliance/findings';
import type { MadeExport } from '@escena/verticals/compliance/make-export';
import type { ProfileName } from '@escena/verticals/compliance/profiles';
import type { Made } from '@escena/verticals/provenance';
import type { ToolName } from '@escena/verticals/contracts';
import type { OwnModelSettings } from '@escena/verticals/staging/own-model';

/** What the worker and its children tell each other; storage keys stand for pictures. */

export interface IngestPayload {
  readonly storageKey: string;
  /** pixels; default: the product's */
  readonly minSide?: number;
  /** the picture alone is kept, without what a camera wrote about its owner: place, time, serial number */
  readonly bare?: true;
}

export interface IngestResult {
  /** pixels, upright */
  readonly width: number;
  readonly height: number;
  readonly displayKey: string;
  readonly thumbKey: string;
  /** what takes the original's place; absent: that stays */
  readonly original?: {
    readonly storageKey: string;
    readonly sha256: string;
    readonly mime: string;
    readonly bytes: number;
  };
}

export interface UnderstandPayload {
  readonly storageKey: string;
  /** what the person marked; parsed by the tool's contract in the child */
  readonly marks: unknown;
}

/** A stored 3D model, and what its owner said about it. */
export interface StoredModel {
  readonly storageKey: string;
  readonly settings: OwnModelSettings;
}

export interface CheckFontPayload {
  readonly storageKey: string;
}

export interface CheckFontResult {
  readonly embedding: string;
  readonly characters: number;
  readonly thumbKey: string;
}

export type CheckModelPayload = StoredModel;

export type CheckModelResult =
  | {
      readonly status: 'ready';
      readonly facts: {
        readonly extent: ModelExtent;
        /** metres of one unit of the file */
        readonly scale: number;
        readonly triangles: number;
        readonly warnings: readonly ModelWarning[];
        readonly thumbKey: string;
      };
    }
  | { readonly status: 'needs_size'; readonly extent: ModelExtent };

/** A finished picture for a listing service: where it lies, what is known of it, and who signs. */
export interface MakeExportPayload {
  readonly photoKey: string;
  readonly pictureKey: string;
  readonly maskKey: string;
  readonly name: string;
  readonly url: string;
  readonly profile: ProfileName;
  readonly edits: readonly Edit[];
  readonly label: boolean | null;
  readonly made: Made;
  readonly identity: SigningIdentity;
}

export interface MakeExportResult {
  readonly files: readonly NewOutputFile[];
  readonly fileSha256: string;
  readonly fingerprint: string;
  readonly checks: MadeExport['checks'];
}

/** A photo that goes out as it is. */
export interface MakePlainPayload {
  readonly photoKey: string;
  readonly profile: ProfileName;
}

export interface MakePlainResult {
  readonly storageKey: string;
  readonly bytes: number;
  readonly findings: readonly ExportFinding[];
}

export interface DescribeCheckpointPayload {
  readonly folder: string;
}

export interface DescribedCheckpoint {
  readonly facts: DrawingFacts;
  /** the form it is drawn with; undefined: as it came */
  readonly prepared: PreparedForm | undefined;
  readonly towers: readonly TowerFiles[];
}

export interface DescribeFolderPayload {
  readonly folder: string;
  readonly word: OwnersWord;
}

export interface PrepareCheckpointPayload {
  readonly folder: string;
  readonly form: PreparedForm;
  readonly threads: number;
}

export interface PrepareCheckpointProgress {
  /** the network that comes next; absent after the last */
  readonly part?: string;
  readonly done: number;
  readonly of: number;
}

export interface MeasureCheckpointPayload {
  readonly folder: string;
  readonly threads: number;
  readonly provider: Provider;
  readonly pipelines: readonly string[];
  readonly guidance: number | undefined;
}

export interface RunToolPayload {
  readonly tool: ToolName;
  readonly input: unknown;
  /** of the photo; null for a run that looks at none */
  readonly storageKey: string | null;
  /** own models that the input names, by id */
  readonly models: Readonly<Record<string, StoredModel>>;
  /** storage keys of the other pictures that it names, by id */
  readonly pictures: Readonly<Record<string, string>>;
  /** storage keys of the fonts that it names, by id */
  readonly fonts: Readonly<Record<string, string>>;
}

export interface StoredOutput {
  readonly index: number;
  readonly imageKey: string;
  readonly jpegKey: string;
  readonly maskKey: string | null;
  readonly displayKey: string;
  readonly thumbKey: string;
  readonly width: number;
  readonly height: number;
  readonly report: object;
  readonly files: readonly NewOutputFile[];
}

export type RunToolEvent =
  | { readonly type: 'progress'; readonly progress: Omit<Progress, 'preview'> }
  | { readonly type: 'preview'; readonly previewKey: string }
  | { readonly type: 'output'; readonly output: StoredOutput }
  | { readonly type: 'creative'; readonly creative: NewCreative };

export interface EmbedWordsPayload {
  /** the checkpoint's name */
  readonly model: string;
  readonly text: string;
}

export interface EmbedPicturePayload {
  readonly model: string;
  readonly displayKey: string;
}

export interface EmbeddedPicture {
  /** of length 1 */
  readonly vector: Float32Array;
  /** of our own words, by aspect, nearest first, with the cosine */
  readonly words: Readonly<Record<string, readonly (readonly [words: string, cosine: number])[]>>;
}
