// Written by `npm run client -w @escena/api` from the API's document: do not edit.
/* oxlint-disable max-lines */

/** What an operation takes (path, query and body in one object) and answers. */
export interface Operations {
  /** List projects, newest first. */
  readonly listProjects: {
    readonly input: {
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Project[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Create a project. */
  readonly createProject: {
    readonly input: { readonly name: string };
    readonly answer: Project;
  };
  /** Get a project. */
  readonly getProject: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId: string;
    };
    readonly answer: Project;
  };
  /** Rename a project. */
  readonly renameProject: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId: string;
      readonly name: string;
    };
    readonly answer: Project;
  };
  /** Put a project in the bin. */
  readonly deleteProject: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Take a project out of the bin. */
  readonly restoreProject: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId: string;
    };
    readonly answer: Project;
  };
  /** List photos, newest first. */
  readonly listPhotos: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId?: string;
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Photo[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a photo. */
  readonly getPhoto: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
    };
    readonly answer: Photo;
  };
  /** See what clearing the room would take away, free of charge. */
  readonly proposeRemoval: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
    };
    readonly answer: RemovalProposal;
  };
  /** Announce a photo and get an address for its bytes. */
  readonly createPhotoUpload: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId: string;
      /** As the file is called. */
      readonly name: string;
      /** Of the file, exactly. */
      readonly bytes: number;
    };
    readonly answer: PhotoUpload;
  };
  /** Delete a photo and what was made of it. */
  readonly deletePhoto: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Bring a deleted photo back. */
  readonly restorePhoto: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
    };
    readonly answer: Photo;
  };
  /** Bring a photo: the file itself, or an address to fetch it from. */
  readonly createPhoto: {
    readonly input: {
      /** The project: `project_…` */
      readonly projectId: string;
      /** Where the picture is. */
      readonly url: string;
      readonly name?: string;
      /** `mask`: white where a photo is to be repainted. `person`: somebody who agreed to it, as the next three say; gone after a day. `personMask`: of such a photo, gone with its job. No list of photos has any of these. */
      readonly purpose?: 'photo' | 'mask' | 'person' | 'personMask';
      /** What the person agreed to. */
      readonly consent?: 'try-on';
      /** `self`: it is me; `permission`: the person in the photo agreed. */
      readonly basis?: 'self' | 'permission';
      /** The version of the words that were shown (`GET /consents/try-on`). */
      readonly words?: string;
    };
    readonly answer: Photo;
  };
  /** Say that an announced photo has been sent. */
  readonly completePhotoUpload: {
    readonly input: {
      /** The announced photo: `asset_…` */
      readonly photoId: string;
    };
    readonly answer: Photo;
  };
  /** Bring a 3D model (GLB or glTF). */
  readonly createModel: {
    readonly input: Record<never, never>;
    readonly answer: Model;
  };
  /** Bring a font (TTF, OTF, WOFF or WOFF2). */
  readonly createFont: {
    readonly input: Record<never, never>;
    readonly answer: Font;
  };
  /** The words to agree to, before there is a photo. */
  readonly getConsentWords: {
    readonly input: { readonly purpose: 'try-on' };
    readonly answer: ConsentWords;
  };
  /** The words to agree to, and whether that was done for a photo. */
  readonly getConsent: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
      readonly purpose: 'try-on';
    };
    readonly answer: Consent;
  };
  /** Record that the person in a photo agrees. */
  readonly giveConsent: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
      readonly purpose: 'try-on';
      /** `self`: it is me; `permission`: the person in the photo agreed. */
      readonly basis: 'self' | 'permission';
      /** Of the words that were shown. */
      readonly textVersion: string;
    };
    readonly answer: { readonly id: string; readonly givenAt: string };
  };
  /** Take a consent back: the photo and all that was made of it are erased. */
  readonly withdrawConsent: {
    readonly input: {
      /** The photo: `asset_…` */
      readonly photoId: string;
    };
    readonly answer: {
      /** False: some of it is still running, and goes when it has stopped. */
      readonly erased: boolean;
    };
  };
  /** Start a job, or ask what it would cost. */
  readonly createJob: {
    readonly input: {
      readonly tool: 'staging' | 'product' | 'studio' | 'explain' | 'retouch' | 'tryon' | 'ads';
      /** A photo that is ready; left out where the run looks at none: `asset_…` */
      readonly photoId?: string;
      /** Where the pictures of a run without a photo belong: `project_…` */
      readonly projectId?: string;
      /** What the tool asks, as `GET /tools` says. */
      readonly input:
        StagingInput | ProductInput | StudioInput | ExplainInput | RetouchInput | TryonInput | AdsInput;
      /** Only check and price. */
      readonly dryRun?: boolean;
    };
    readonly answer: Quote | Job;
  };
  /** Try every look on every person. */
  readonly createJobsGrid: {
    readonly input: {
      readonly people: readonly {
        /** A photo of somebody who consented: `asset_…` */
        readonly photoId: string;
        /** Landmarks; absent: they are found. */
        readonly person?: {
          /** {"leftShoulder":{"x":0.7,"y":0.2}}: absent points are found */
          readonly body?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
          readonly face?: readonly (readonly [number, number, number])[];
          readonly hands?: readonly { readonly points: readonly (readonly [number, number])[] }[];
          readonly worn?: {
            /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
            readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
            readonly box?: readonly [number, number, number, number];
            readonly strokes?: readonly {
              readonly keep: boolean;
              readonly radius: number;
              readonly points: readonly { readonly x: number; readonly y: number }[];
            }[];
            readonly maskId?: string;
          };
          readonly inFront?: {
            /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
            readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
            readonly box?: readonly [number, number, number, number];
            readonly strokes?: readonly {
              readonly keep: boolean;
              readonly radius: number;
              readonly points: readonly { readonly x: number; readonly y: number }[];
            }[];
            readonly maskId?: string;
          };
        };
      }[];
      /** What the try-on asks, as `GET /tools` says, without `person`. */
      readonly looks: readonly Readonly<Record<string, unknown>>[];
    };
    readonly answer: {
      readonly data: readonly {
        readonly photoId: string;
        /** By index. */
        readonly look: number;
        readonly job: Job;
      }[];
    };
  };
  /** Stage several photos of one room with the same furniture. */
  readonly createJobsTogether: {
    readonly input: {
      readonly photos: readonly {
        /** A photo that is ready: `asset_…` */
        readonly photoId: string;
        /** What a person marked on it */
        readonly marks?: {
          readonly floor?: readonly (readonly [number, number])[];
          /** {"horizon":[[0,0.45],[1,0.46]],"lines":[{"axis":"x","from":[0.1,0.8],"to":[0.5,0.7]}]} */
          readonly camera?: {
            readonly horizon?: readonly [readonly [number, number], readonly [number, number]];
            readonly lines?: readonly {
              readonly axis: 'x' | 'y' | 'z';
              readonly from: readonly [number, number];
              readonly to: readonly [number, number];
            }[];
          };
          /** {"from":[0.4,0.8],"to":[0.7,0.8],"metres":2.5} */
          readonly measurement?: {
            readonly from: readonly [number, number];
            readonly to: readonly [number, number];
            readonly metres: number;
            readonly along?: 'floor' | 'up';
          };
        };
      }[];
      /** Pairs of photos by index, and points of the floor that both show, in fractions of width and height: in `a`, then in `b`. */
      readonly links: readonly {
        readonly a: number;
        readonly b: number;
        readonly points: readonly (readonly [readonly [number, number], readonly [number, number]])[];
      }[];
      /** What staging asks, as `GET /tools` says, without marks. */
      readonly input:
        StagingInput | ProductInput | StudioInput | ExplainInput | RetouchInput | TryonInput | AdsInput;
    };
    readonly answer: { readonly data: readonly Job[] };
  };
  /** List jobs, newest first. */
  readonly listJobs: {
    readonly input: {
      /** Only of this project: `project_…` */
      readonly projectId?: string;
      /** Only of this photo: `asset_…` */
      readonly photoId?: string;
      /** Only of this tool */
      readonly tool?: 'staging' | 'product' | 'studio' | 'explain' | 'retouch' | 'tryon' | 'ads';
      readonly status?: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Job[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a job and its pictures. */
  readonly getJob: {
    readonly input: {
      /** The job: `job_…` */
      readonly jobId: string;
    };
    readonly answer: Job;
  };
  /** Stop a job. */
  readonly cancelJob: {
    readonly input: {
      /** The job: `job_…` */
      readonly jobId: string;
    };
    readonly answer: Job;
  };
  /** Give back a job that is not good enough. */
  readonly refundJob: {
    readonly input: {
      /** The job: `job_…` */
      readonly jobId: string;
      readonly reason: 'scale' | 'layout' | 'light' | 'building' | 'other';
      readonly note?: string;
    };
    readonly answer: {
      /** How many came back. */
      readonly credits: number;
    };
  };
  /** Run a tool over a catalogue, or ask what it would cost. */
  readonly createFeed: {
    readonly input: {
      /** Where the photos go: `project_…` */
      readonly projectId: string;
      readonly name: string;
      readonly tool: 'staging' | 'product' | 'retouch';
      /** The input of the tool, less what the rows say. */
      readonly template?: Readonly<Record<string, unknown>>;
      /** The catalogue, or `csv`. */
      readonly rows?: readonly Readonly<Record<string, unknown>>[];
      /** The catalogue as a CSV file (commas, semicolons or tabs). */
      readonly csv?: string;
      /** Only check and price. */
      readonly dryRun?: boolean;
    };
    readonly answer: FeedQuote | Feed;
  };
  /** List feeds, newest first. */
  readonly listFeeds: {
    readonly input: {
      /** Only of this project: `project_…` */
      readonly projectId?: string;
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Feed[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a feed and how far it is. */
  readonly getFeed: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
    };
    readonly answer: Feed;
  };
  /** List all rows of a feed. */
  readonly listFeedRows: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
    };
    readonly answer: { readonly data: readonly FeedRow[] };
  };
  /** List all finished pictures of a feed: names, alternative texts, links. */
  readonly listFeedPictures: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
    };
    readonly answer: { readonly data: readonly FeedPicture[] };
  };
  /** Start no more rows of a feed. */
  readonly pauseFeed: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
    };
    readonly answer: Feed;
  };
  /** Go on with a paused feed. */
  readonly resumeFeed: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
    };
    readonly answer: Feed;
  };
  /** Try rows again that failed. */
  readonly retryFeed: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
      /** Only this row: `row_…` */
      readonly rowId?: string;
    };
    readonly answer: Feed;
  };
  /** Stop a feed. */
  readonly cancelFeed: {
    readonly input: {
      /** The feed: `feed_…` */
      readonly feedId: string;
    };
    readonly answer: Feed;
  };
  /** List the products that shoppers choose, newest first. */
  readonly listConfigurators: {
    readonly input: {
      /** Only of this project: `project_…` */
      readonly projectId?: string;
    };
    readonly answer: { readonly data: readonly Configurator[] };
  };
  /** List what shoppers put into baskets, newest first. */
  readonly listDesigns: {
    readonly input: {
      /** Only of this configurator: `cfg_…` */
      readonly configuratorId?: string;
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Design[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get what a shopper chose. */
  readonly getDesign: {
    readonly input: {
      /** The design: `dsg_…` */
      readonly designId: string;
    };
    readonly answer: Design;
  };
  /** Make the picture and the print files of a design. */
  readonly renderDesign: {
    readonly input: {
      /** The design: `dsg_…` */
      readonly designId: string;
    };
    readonly answer: Job;
  };
  /** Get a finished picture and links to its files. */
  readonly getOutput: {
    readonly input: {
      /** The picture: `output_…` */
      readonly outputId: string;
    };
    readonly answer: Output;
  };
  /** Delete a finished picture. */
  readonly deleteOutput: {
    readonly input: {
      /** The picture: `output_…` */
      readonly outputId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Bring a deleted picture back. */
  readonly restoreOutput: {
    readonly input: {
      /** The picture: `output_…` */
      readonly outputId: string;
    };
    readonly answer: Output;
  };
  /** Make the files of a picture for a listing service. */
  readonly createExport: {
    readonly input: {
      /** The finished picture: `output_…` */
      readonly outputId: string;
      /** The listing service whose rules it must keep. */
      readonly profile:
        | 'ab723'
        | 'sdmls'
        | 'crmls'
        | 'stellar'
        | 'mlsnow'
        | 'smartmls'
        | 'rmls'
        | 'realtracs'
        | 'canopy'
        | 'bright'
        | 'nwmls'
        | 'har'
        | 'mred'
        | 'rebny'
        | 'northstar'
        | 'rahb'
        | 'other';
      /** Words on the photo: only, and then needed, where the service leaves it to you. */
      readonly label?: boolean;
      /** Whom to ask about the picture: stands on its page, for everyone. */
      readonly contact: string;
      /** What else the picture shows that is not there, as far as you know and we cannot. */
      readonly alsoEdits?: readonly (
        | 'furniture_added'
        | 'furniture_removed'
        | 'fixture_added'
        | 'fixture_removed'
        | 'wall_colour'
        | 'flooring'
        | 'cabinets'
        | 'dimensions'
        | 'structure'
        | 'exterior'
        | 'exterior_furniture'
        | 'landscaping'
        | 'view'
        | 'sky'
        | 'dusk'
        | 'added_light'
        | 'defect_hidden'
        | 'people_animals'
        | 'unfinished_finished'
      )[];
    };
    readonly answer: ListingExport;
  };
  /** List exports, newest first. */
  readonly listExports: {
    readonly input: {
      /** Only of this picture: `output_…` */
      readonly outputId?: string;
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly ListingExport[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get an export and links to its files. */
  readonly getExport: {
    readonly input: {
      /** The export: `dis_…` */
      readonly exportId: string;
    };
    readonly answer: ListingExport;
  };
  /** Say that the listing is over. */
  readonly withdrawExport: {
    readonly input: {
      /** The export: `dis_…` */
      readonly exportId: string;
    };
    readonly answer: ListingExport;
  };
  /** Put photos of a home together as one listing. */
  readonly createListing: {
    readonly input: {
      /** Where its photos are: `project_…` */
      readonly projectId: string;
      /** What people call it: its address, mostly. */
      readonly address: string;
      /** Its number at the listing service. */
      readonly reference?: string;
      /** The listing service whose rules its files must keep. */
      readonly profile?:
        | 'ab723'
        | 'sdmls'
        | 'crmls'
        | 'stellar'
        | 'mlsnow'
        | 'smartmls'
        | 'rmls'
        | 'realtracs'
        | 'canopy'
        | 'bright'
        | 'nwmls'
        | 'har'
        | 'mred'
        | 'rebny'
        | 'northstar'
        | 'rahb'
        | 'other';
      /** Words on altered photos, where the service leaves it to you; null where it does not. */
      readonly label?: boolean | null;
      /** Whom to ask about its pictures: on their pages. */
      readonly contact?: string;
      /** How all its photos are staged. */
      readonly look?: {
        readonly style?:
          | 'scandinavian'
          | 'modern'
          | 'farmhouse'
          | 'mid-century'
          | 'industrial'
          | 'coastal'
          | 'classic'
          | 'japandi';
        readonly renderer?: string;
        readonly strength?: number;
        readonly prompt?: string;
        readonly seed?: number;
        /** on: the placed lamps light the room; several MLSs forbid added light */
        readonly lamps?: 'off' | 'on';
      };
      /** Photos of the project, in order. */
      readonly photoIds?: readonly string[];
    };
    readonly answer: Listing;
  };
  /** List listings, newest first. */
  readonly listListings: {
    readonly input: {
      /** Only of this project: `project_…` */
      readonly projectId?: string;
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly ListingCard[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a listing, its photos in order and how far each is. */
  readonly getListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
    };
    readonly answer: Listing;
  };
  /** Change what is said of a listing. */
  readonly updateListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** What people call it: its address, mostly. */
      readonly address?: string;
      /** Its number at the listing service. */
      readonly reference?: string;
      /** The listing service whose rules its files must keep. */
      readonly profile?:
        | 'ab723'
        | 'sdmls'
        | 'crmls'
        | 'stellar'
        | 'mlsnow'
        | 'smartmls'
        | 'rmls'
        | 'realtracs'
        | 'canopy'
        | 'bright'
        | 'nwmls'
        | 'har'
        | 'mred'
        | 'rebny'
        | 'northstar'
        | 'rahb'
        | 'other';
      /** Words on altered photos, where the service leaves it to you; null where it does not. */
      readonly label?: boolean | null;
      /** Whom to ask about its pictures: on their pages. */
      readonly contact?: string;
      /** How all its photos are staged. */
      readonly look?: {
        readonly style?:
          | 'scandinavian'
          | 'modern'
          | 'farmhouse'
          | 'mid-century'
          | 'industrial'
          | 'coastal'
          | 'classic'
          | 'japandi';
        readonly renderer?: string;
        readonly strength?: number;
        readonly prompt?: string;
        readonly seed?: number;
        /** on: the placed lamps light the room; several MLSs forbid added light */
        readonly lamps?: 'off' | 'on';
      };
    };
    readonly answer: Listing;
  };
  /** Add photos of the project to a listing. */
  readonly addListingPhotos: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      readonly photoIds: readonly string[];
    };
    readonly answer: Listing;
  };
  /** Put the photos of a listing in order. */
  readonly orderListingPhotos: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** All of them, as they are to follow. */
      readonly listingPhotoIds: readonly string[];
    };
    readonly answer: Listing;
  };
  /** Say what a photo shows, or leave it out of staging. */
  readonly updateListingPhoto: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** The photo in the listing: `lph_…` */
      readonly listingPhotoId: string;
      /** What it shows. */
      readonly room?:
        | 'living-room'
        | 'bedroom'
        | 'dining-room'
        | 'kitchen'
        | 'home-office'
        | 'kids-room'
        | 'nursery'
        | 'bathroom'
        | 'entry'
        | 'terrace'
        | 'exterior'
        | 'plan'
        | 'other';
      /** Goes out as it is. */
      readonly leftOut?: boolean;
      /** Photos of one room carry the same word; empty: alone. */
      readonly roomGroup?: string;
      /** How it hangs together with another photo of its room, so that both show the same furniture; null: not. */
      readonly roomLink?: {
        readonly to: string;
        readonly points: readonly (readonly [readonly [number, number], readonly [number, number]])[];
      } | null;
    };
    readonly answer: Listing;
  };
  /** Take a photo out of a listing. */
  readonly removeListingPhoto: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** The photo in the listing: `lph_…` */
      readonly listingPhotoId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Stage photos of a listing in one batch, or ask what it would cost. */
  readonly stageListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** Only these; without it, all that are to be staged and have no picture. */
      readonly listingPhotoIds?: readonly string[];
      /** Of the staging input. */
      readonly change?: Readonly<Record<string, unknown>>;
      /** Only check and price. */
      readonly dryRun?: boolean;
    };
    readonly answer: ListingQuote | Listing;
  };
  /** Try photos again that failed. */
  readonly retryListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** Only this photo: `lph_…` */
      readonly listingPhotoId?: string;
    };
    readonly answer: Listing;
  };
  /** Go on with what waits for credits. */
  readonly resumeListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
    };
    readonly answer: Listing;
  };
  /** Stop what is being staged. */
  readonly cancelListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
    };
    readonly answer: Listing;
  };
  /** Approve a photo’s picture, or ask for another. */
  readonly reviewListingPhoto: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** The photo in the listing: `lph_…` */
      readonly listingPhotoId: string;
      /** The picture that was looked at: `output_…` */
      readonly outputId: string;
      /** `approved`: it may go out; `withdrawn`: no longer; `revision`: it is to be made again. */
      readonly verdict: 'approved' | 'withdrawn' | 'revision';
      /** What is to be different. */
      readonly comment?: string;
    };
    readonly answer: Listing;
  };
  /** Deliver what is approved: a ZIP and a page for the client. */
  readonly deliverListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
      /** Days that the client’s link works; null: until you revoke it. */
      readonly days?: number | null;
    };
    readonly answer: ListingDelivery;
  };
  /** List what went out of a listing, newest first. */
  readonly listListingDeliveries: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
    };
    readonly answer: { readonly data: readonly ListingDelivery[] };
  };
  /** Close a client’s page. */
  readonly revokeDelivery: {
    readonly input: {
      /** The delivery: `ldl_…` */
      readonly deliveryId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Say that a listing is over. */
  readonly endListing: {
    readonly input: {
      /** The listing: `lst_…` */
      readonly listingId: string;
    };
    readonly answer: Listing;
  };
  /** List your 3D models, newest first. */
  readonly listModels: {
    readonly input: {
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Model[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a 3D model. */
  readonly getModel: {
    readonly input: {
      /** The 3D model: `mdl_…` */
      readonly modelId: string;
    };
    readonly answer: Model;
  };
  /** Name a 3D model, or say its size, front and place. */
  readonly updateModel: {
    readonly input: {
      /** The 3D model: `mdl_…` */
      readonly modelId: string;
      readonly name?: string;
      /** The unit of the file, or how wide the thing really is, cm. */
      readonly size?: { readonly units: 'm' | 'cm' | 'mm' | 'in' } | { readonly widthCm: number };
      /** Degrees that bring its front to the viewer. */
      readonly turn?: 0 | 90 | 180 | 270;
      readonly placement?: 'floor' | 'rug' | 'surface' | 'wall' | 'ceiling';
    };
    readonly answer: Model;
  };
  /** Delete a 3D model. */
  readonly deleteModel: {
    readonly input: {
      /** The 3D model: `mdl_…` */
      readonly modelId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Bring a deleted 3D model back. */
  readonly restoreModel: {
    readonly input: {
      /** The 3D model: `mdl_…` */
      readonly modelId: string;
    };
    readonly answer: Model;
  };
  /** Say how a brand looks and speaks. */
  readonly createBrandKit: {
    readonly input: {
      /** What people call it. */
      readonly name: string;
      /** #rrggbb each: large areas, what is pressed, light ground, dark ground. */
      readonly colors?: {
        readonly primary: string;
        readonly accent: string;
        readonly paper: string;
        readonly ink: string;
      };
      /** Names of shipped fonts, or ids of the workspace’s own: `fnt_…`. */
      readonly fonts?: { readonly display: string; readonly text: string };
      /** How it speaks, for whoever writes its copy. */
      readonly tone?: string;
      /** In their order: logos that it has (`blg_…`) and pictures that become one (`asset_…`). */
      readonly logos?: readonly string[];
    };
    readonly answer: BrandKit;
  };
  /** List brand kits, newest first. */
  readonly listBrandKits: {
    readonly input: Record<never, never>;
    readonly answer: { readonly data: readonly BrandKit[] };
  };
  /** Get a brand kit. */
  readonly getBrandKit: {
    readonly input: {
      /** The kit: `brk_…` */
      readonly brandKitId: string;
    };
    readonly answer: BrandKit;
  };
  /** Change a brand kit. */
  readonly updateBrandKit: {
    readonly input: {
      /** The kit: `brk_…` */
      readonly brandKitId: string;
      /** What people call it. */
      readonly name?: string;
      /** #rrggbb each: large areas, what is pressed, light ground, dark ground. */
      readonly colors?: {
        readonly primary: string;
        readonly accent: string;
        readonly paper: string;
        readonly ink: string;
      };
      /** Names of shipped fonts, or ids of the workspace’s own: `fnt_…`. */
      readonly fonts?: { readonly display: string; readonly text: string };
      /** How it speaks, for whoever writes its copy. */
      readonly tone?: string;
      /** In their order: logos that it has (`blg_…`) and pictures that become one (`asset_…`). */
      readonly logos?: readonly string[];
    };
    readonly answer: BrandKit;
  };
  /** Delete a brand kit. */
  readonly deleteBrandKit: {
    readonly input: {
      /** The kit: `brk_…` */
      readonly brandKitId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Plan a campaign: segments × headlines × pictures × designs × formats. */
  readonly createCampaign: {
    readonly input: {
      /** Where its pictures are: `project_…` */
      readonly projectId: string;
      /** What people call it; ad channels see it too. */
      readonly name: string;
      /** Segments × their headlines × their pictures × designs × formats. */
      readonly plan: {
        readonly images: readonly {
          readonly id: string;
          readonly pictureId: string;
          readonly focus?: readonly [number, number];
          readonly background?:
            | {
                readonly kind: 'set';
                readonly set: 'plinth' | 'tabletop' | 'window' | 'shelf';
                readonly color?: string;
                readonly light?: number;
                readonly fill?: number;
                readonly product?: {
                  /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                  readonly clicks?: readonly {
                    readonly x: number;
                    readonly y: number;
                    readonly keep: boolean;
                  }[];
                  readonly box?: readonly [number, number, number, number];
                  readonly strokes?: readonly {
                    readonly keep: boolean;
                    readonly radius: number;
                    readonly points: readonly { readonly x: number; readonly y: number }[];
                  }[];
                  readonly maskId?: string;
                };
              }
            | {
                readonly kind: 'outpaint';
                readonly checkpoint: string;
                readonly prompt?: string;
                readonly steps?: number;
                readonly drawnSide?: number;
                readonly seed?: number;
              };
        }[];
        readonly segments: readonly {
          readonly id: string;
          readonly name: string;
          readonly headlines: readonly { readonly id: string; readonly text: string }[];
          readonly copy?: {
            readonly body?: string;
            readonly action?: string;
            readonly offer?: string;
            readonly fine?: string;
            readonly language?: string;
          };
          readonly images: readonly string[];
        }[];
        readonly templates: readonly (
          | 'shade'
          | 'shade-brand'
          | 'sky'
          | 'split'
          | 'split-brand'
          | 'gallery'
          | 'card'
          | 'card-brand'
          | 'glass'
          | 'poster'
          | 'price'
          | 'shout'
        )[];
        readonly formats: readonly (
          | 'meta-square'
          | 'meta-portrait'
          | 'meta-story'
          | 'meta-reel'
          | 'google-landscape'
          | 'google-square'
          | 'google-portrait'
          | 'tiktok-feed'
          | 'pinterest-pin'
          | 'linkedin-landscape'
          | 'x-card'
          | 'x-square'
          | 'x-landscape'
          | 'display-rectangle'
          | 'display-leaderboard'
          | 'display-skyscraper'
          | 'display-half-page'
          | 'display-mobile'
          | 'display-billboard'
        )[];
        readonly syntheticPerson?: boolean;
      };
      /** How it looks: `brk_…`; null: plainly. */
      readonly brandKitId?: string | null;
      /** Where a click leads, and nowhere else; empty: not known yet. */
      readonly landingUrl?: '' | (string & Record<never, never>);
      /** What creatives are judged by. */
      readonly goal?: 'click' | 'conversion';
      /** Of conversions’ amounts, ISO 4217. */
      readonly currency?: string;
      /** Part of the traffic that sees every creative alike. */
      readonly holdoutShare?: number;
      /** After which what was seen counts half. */
      readonly halfLifeHours?: number;
      /** Impressions before a creative may be given up. */
      readonly minimumSample?: number;
      /** When it ends by itself; null: it does not. */
      readonly endsAt?: string | null;
      /** After how many it ends; null: no such rule. */
      readonly mostImpressions?: number | null;
      /** Ends when nothing is left to be gained by searching on. */
      readonly endWhenDecided?: boolean;
      /** Pauses after so many impressions without one reward; null: no such rule. */
      readonly pauseAfterSilent?: number | null;
    };
    readonly answer: Campaign;
  };
  /** List campaigns, newest first. */
  readonly listCampaigns: {
    readonly input: {
      /** Only of this project: `project_…` */
      readonly projectId?: string;
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly CampaignCard[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a campaign, its creatives and what was decided about each. */
  readonly getCampaign: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
    };
    readonly answer: Campaign;
  };
  /** Change a campaign. */
  readonly updateCampaign: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
      /** What people call it; ad channels see it too. */
      readonly name?: string;
      /** Segments × their headlines × their pictures × designs × formats. */
      readonly plan?: {
        readonly images: readonly {
          readonly id: string;
          readonly pictureId: string;
          readonly focus?: readonly [number, number];
          readonly background?:
            | {
                readonly kind: 'set';
                readonly set: 'plinth' | 'tabletop' | 'window' | 'shelf';
                readonly color?: string;
                readonly light?: number;
                readonly fill?: number;
                readonly product?: {
                  /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                  readonly clicks?: readonly {
                    readonly x: number;
                    readonly y: number;
                    readonly keep: boolean;
                  }[];
                  readonly box?: readonly [number, number, number, number];
                  readonly strokes?: readonly {
                    readonly keep: boolean;
                    readonly radius: number;
                    readonly points: readonly { readonly x: number; readonly y: number }[];
                  }[];
                  readonly maskId?: string;
                };
              }
            | {
                readonly kind: 'outpaint';
                readonly checkpoint: string;
                readonly prompt?: string;
                readonly steps?: number;
                readonly drawnSide?: number;
                readonly seed?: number;
              };
        }[];
        readonly segments: readonly {
          readonly id: string;
          readonly name: string;
          readonly headlines: readonly { readonly id: string; readonly text: string }[];
          readonly copy?: {
            readonly body?: string;
            readonly action?: string;
            readonly offer?: string;
            readonly fine?: string;
            readonly language?: string;
          };
          readonly images: readonly string[];
        }[];
        readonly templates: readonly (
          | 'shade'
          | 'shade-brand'
          | 'sky'
          | 'split'
          | 'split-brand'
          | 'gallery'
          | 'card'
          | 'card-brand'
          | 'glass'
          | 'poster'
          | 'price'
          | 'shout'
        )[];
        readonly formats: readonly (
          | 'meta-square'
          | 'meta-portrait'
          | 'meta-story'
          | 'meta-reel'
          | 'google-landscape'
          | 'google-square'
          | 'google-portrait'
          | 'tiktok-feed'
          | 'pinterest-pin'
          | 'linkedin-landscape'
          | 'x-card'
          | 'x-square'
          | 'x-landscape'
          | 'display-rectangle'
          | 'display-leaderboard'
          | 'display-skyscraper'
          | 'display-half-page'
          | 'display-mobile'
          | 'display-billboard'
        )[];
        readonly syntheticPerson?: boolean;
      };
      /** How it looks: `brk_…`; null: plainly. */
      readonly brandKitId?: string | null;
      /** Where a click leads, and nowhere else; empty: not known yet. */
      readonly landingUrl?: '' | (string & Record<never, never>);
      /** What creatives are judged by. */
      readonly goal?: 'click' | 'conversion';
      /** Of conversions’ amounts, ISO 4217. */
      readonly currency?: string;
      /** Part of the traffic that sees every creative alike. */
      readonly holdoutShare?: number;
      /** After which what was seen counts half. */
      readonly halfLifeHours?: number;
      /** Impressions before a creative may be given up. */
      readonly minimumSample?: number;
      /** When it ends by itself; null: it does not. */
      readonly endsAt?: string | null;
      /** After how many it ends; null: no such rule. */
      readonly mostImpressions?: number | null;
      /** Ends when nothing is left to be gained by searching on. */
      readonly endWhenDecided?: boolean;
      /** Pauses after so many impressions without one reward; null: no such rule. */
      readonly pauseAfterSilent?: number | null;
    };
    readonly answer: Campaign;
  };
  /** Delete a campaign. */
  readonly deleteCampaign: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Make the creatives that are new or another one since. */
  readonly makeCreatives: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
    };
    readonly answer: Campaign;
  };
  /** Approve creatives, or reject them. */
  readonly reviewCreatives: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
      readonly creatives: readonly {
        /** `crv_…` */
        readonly id: string;
        /** Of the file that was looked at: another one is not meant. */
        readonly sha256: string;
      }[];
      /** `approved`: it may be shown; `rejected`: it may not; `waiting`: a decision taken back. */
      readonly verdict: 'approved' | 'rejected' | 'waiting';
      /** Why. */
      readonly note?: string;
    };
    readonly answer: Campaign;
  };
  /** Start, pause or end a campaign. */
  readonly steerCampaign: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
      readonly to: 'running' | 'paused' | 'ended';
    };
    readonly answer: Campaign;
  };
  /** What is approved, for Meta, Google and the others. */
  readonly exportCampaign: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
    };
    readonly answer: CampaignExport;
  };
  /** Report clicks and conversions. */
  readonly addAdEvents: {
    readonly input: {
      /** The campaign: `cmp_…` */
      readonly campaignId: string;
      /** The events, or `csv`. */
      readonly events?: readonly {
        /** The id that the ad was served with. */
        readonly impression: string;
        readonly kind: 'click' | 'conversion';
        /** Your own name of it, an order’s number: the same one is counted once, whoever sends it. */
        readonly id?: string;
        /** When it happened; default: now. */
        readonly at?: string;
        /** Of a conversion, in the currency’s smallest unit (cents). */
        readonly amount?: number;
        /** ISO 4217; default, and the only one taken: the campaign’s. */
        readonly currency?: string;
      }[];
      /** The events as a CSV file. */
      readonly csv?: string;
    };
    readonly answer: TakenEvents;
  };
  /** List the checkpoints that pictures can be drawn with. */
  readonly listCheckpoints: {
    readonly input: Record<never, never>;
    readonly answer: { readonly data: readonly Checkpoint[] };
  };
  /** Download a checkpoint that Escena describes. */
  readonly pullCheckpoint: {
    readonly input: {
      /** Its name, as in the list. */
      readonly checkpoint: string;
    };
    readonly answer: { readonly data: readonly CheckpointTask[] };
  };
  /** What is being done with a checkpoint, or was done last, in each store. */
  readonly listCheckpointTasks: {
    readonly input: {
      /** Its name, as in the list. */
      readonly checkpoint: string;
    };
    readonly answer: { readonly data: readonly CheckpointTask[] };
  };
  /** Remove a checkpoint from every store. */
  readonly removeCheckpoint: {
    readonly input: {
      /** Its name, as in the list. */
      readonly checkpoint: string;
    };
    readonly answer: { readonly data: readonly CheckpointTask[] };
  };
  /** List your own fonts, newest first. */
  readonly listFonts: {
    readonly input: {
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly Font[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Get a font. */
  readonly getFont: {
    readonly input: {
      /** The font: `fnt_…` */
      readonly fontId: string;
    };
    readonly answer: Font;
  };
  /** Name a font. */
  readonly updateFont: {
    readonly input: {
      /** The font: `fnt_…` */
      readonly fontId: string;
      readonly name: string;
    };
    readonly answer: Font;
  };
  /** Delete a font. */
  readonly deleteFont: {
    readonly input: {
      /** The font: `fnt_…` */
      readonly fontId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Bring a deleted font back. */
  readonly restoreFont: {
    readonly input: {
      /** The font: `fnt_…` */
      readonly fontId: string;
    };
    readonly answer: Font;
  };
  /** How many credits there are. */
  readonly getCredits: {
    readonly input: Record<never, never>;
    readonly answer: Balance;
  };
  /** What happened to the credits, newest first. */
  readonly listCreditHistory: {
    readonly input: {
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly CreditChange[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** The tools, what they ask and what an example costs. */
  readonly listTools: {
    readonly input: Record<never, never>;
    readonly answer: { readonly data: readonly Tool[] };
  };
  /** List webhook endpoints. */
  readonly listWebhooks: {
    readonly input: Record<never, never>;
    readonly answer: { readonly data: readonly Webhook[] };
  };
  /** Add a webhook endpoint. */
  readonly createWebhook: {
    readonly input: {
      readonly url: string;
      readonly description?: string;
      readonly events: readonly (
        | 'job.succeeded'
        | 'job.failed'
        | 'job.cancelled'
        | 'feed.finished'
        | 'listing.delivered'
        | 'listing.change_asked'
      )[];
    };
    readonly answer: NewWebhook;
  };
  /** Get a webhook endpoint. */
  readonly getWebhook: {
    readonly input: {
      /** The endpoint: `hook_…` */
      readonly webhookId: string;
    };
    readonly answer: Webhook;
  };
  /** Change, stop or start a webhook endpoint. */
  readonly updateWebhook: {
    readonly input: {
      /** The endpoint: `hook_…` */
      readonly webhookId: string;
      readonly url?: string;
      readonly description?: string;
      readonly events?: readonly (
        | 'job.succeeded'
        | 'job.failed'
        | 'job.cancelled'
        | 'feed.finished'
        | 'listing.delivered'
        | 'listing.change_asked'
      )[];
      readonly enabled?: boolean;
    };
    readonly answer: Webhook;
  };
  /** Delete a webhook endpoint. */
  readonly deleteWebhook: {
    readonly input: {
      /** The endpoint: `hook_…` */
      readonly webhookId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** Make a new signing secret. */
  readonly rotateWebhookSecret: {
    readonly input: {
      /** The endpoint: `hook_…` */
      readonly webhookId: string;
      readonly overlapHours?: number;
    };
    readonly answer: {
      readonly id: string;
      /** `whsec_…`, what deliveries are signed with. Shown in this answer only. */
      readonly secret: string;
      /** Until then the secret of before signs along. */
      readonly previousValidUntil: string;
    };
  };
  /** Send a test event. */
  readonly testWebhook: {
    readonly input: {
      /** The endpoint: `hook_…` */
      readonly webhookId: string;
    };
    readonly answer: { readonly ok: true };
  };
  /** List what was, or is to be, sent to endpoints. */
  readonly listWebhookDeliveries: {
    readonly input: {
      /** Only of this endpoint: `hook_…` */
      readonly endpointId?: string;
      readonly status?: 'pending' | 'delivered' | 'failed';
      /** Rows of a page. */
      readonly limit?: number;
      /** `nextCursor` of the page before; without it, the first page. */
      readonly cursor?: string;
    };
    readonly answer: {
      readonly data: readonly WebhookDelivery[];
      /** Null on the last page. */
      readonly nextCursor: string | null;
    };
  };
  /** Send an event again. */
  readonly replayWebhookDelivery: {
    readonly input: {
      /** The delivery: `dlv_…` */
      readonly deliveryId: string;
    };
    readonly answer: WebhookDelivery;
  };
}

export const operations = {
  listProjects: ['GET', '/projects'],
  createProject: ['POST', '/projects'],
  getProject: ['GET', '/projects/{projectId}'],
  renameProject: ['PATCH', '/projects/{projectId}'],
  deleteProject: ['DELETE', '/projects/{projectId}'],
  restoreProject: ['POST', '/projects/{projectId}/restore'],
  listPhotos: ['GET', '/photos'],
  getPhoto: ['GET', '/photos/{photoId}'],
  proposeRemoval: ['POST', '/photos/{photoId}/removal-proposal'],
  createPhotoUpload: ['POST', '/photos/uploads'],
  deletePhoto: ['DELETE', '/photos/{photoId}'],
  restorePhoto: ['POST', '/photos/{photoId}/restore'],
  createPhoto: ['POST', '/photos'],
  completePhotoUpload: ['POST', '/photos/{photoId}/complete'],
  createModel: ['POST', '/models'],
  createFont: ['POST', '/fonts'],
  getConsentWords: ['GET', '/consents/{purpose}'],
  getConsent: ['GET', '/photos/{photoId}/consent'],
  giveConsent: ['POST', '/photos/{photoId}/consent'],
  withdrawConsent: ['DELETE', '/photos/{photoId}/consent'],
  createJob: ['POST', '/jobs'],
  createJobsGrid: ['POST', '/jobs/grid'],
  createJobsTogether: ['POST', '/jobs/together'],
  listJobs: ['GET', '/jobs'],
  getJob: ['GET', '/jobs/{jobId}'],
  cancelJob: ['POST', '/jobs/{jobId}/cancel'],
  refundJob: ['POST', '/jobs/{jobId}/refund'],
  createFeed: ['POST', '/feeds'],
  listFeeds: ['GET', '/feeds'],
  getFeed: ['GET', '/feeds/{feedId}'],
  listFeedRows: ['GET', '/feeds/{feedId}/rows'],
  listFeedPictures: ['GET', '/feeds/{feedId}/pictures'],
  pauseFeed: ['POST', '/feeds/{feedId}/pause'],
  resumeFeed: ['POST', '/feeds/{feedId}/resume'],
  retryFeed: ['POST', '/feeds/{feedId}/retry'],
  cancelFeed: ['POST', '/feeds/{feedId}/cancel'],
  listConfigurators: ['GET', '/configurators'],
  listDesigns: ['GET', '/designs'],
  getDesign: ['GET', '/designs/{designId}'],
  renderDesign: ['POST', '/designs/{designId}/render'],
  getOutput: ['GET', '/outputs/{outputId}'],
  deleteOutput: ['DELETE', '/outputs/{outputId}'],
  restoreOutput: ['POST', '/outputs/{outputId}/restore'],
  createExport: ['POST', '/exports'],
  listExports: ['GET', '/exports'],
  getExport: ['GET', '/exports/{exportId}'],
  withdrawExport: ['POST', '/exports/{exportId}/withdraw'],
  createListing: ['POST', '/listings'],
  listListings: ['GET', '/listings'],
  getListing: ['GET', '/listings/{listingId}'],
  updateListing: ['PATCH', '/listings/{listingId}'],
  addListingPhotos: ['POST', '/listings/{listingId}/photos'],
  orderListingPhotos: ['POST', '/listings/{listingId}/order'],
  updateListingPhoto: ['PATCH', '/listings/{listingId}/photos/{listingPhotoId}'],
  removeListingPhoto: ['DELETE', '/listings/{listingId}/photos/{listingPhotoId}'],
  stageListing: ['POST', '/listings/{listingId}/stage'],
  retryListing: ['POST', '/listings/{listingId}/retry'],
  resumeListing: ['POST', '/listings/{listingId}/resume'],
  cancelListing: ['POST', '/listings/{listingId}/cancel'],
  reviewListingPhoto: ['POST', '/listings/{listingId}/photos/{listingPhotoId}/review'],
  deliverListing: ['POST', '/listings/{listingId}/deliveries'],
  listListingDeliveries: ['GET', '/listings/{listingId}/deliveries'],
  revokeDelivery: ['POST', '/deliveries/{deliveryId}/revoke'],
  endListing: ['POST', '/listings/{listingId}/end'],
  listModels: ['GET', '/models'],
  getModel: ['GET', '/models/{modelId}'],
  updateModel: ['PATCH', '/models/{modelId}'],
  deleteModel: ['DELETE', '/models/{modelId}'],
  restoreModel: ['POST', '/models/{modelId}/restore'],
  createBrandKit: ['POST', '/brand-kits'],
  listBrandKits: ['GET', '/brand-kits'],
  getBrandKit: ['GET', '/brand-kits/{brandKitId}'],
  updateBrandKit: ['PATCH', '/brand-kits/{brandKitId}'],
  deleteBrandKit: ['DELETE', '/brand-kits/{brandKitId}'],
  createCampaign: ['POST', '/campaigns'],
  listCampaigns: ['GET', '/campaigns'],
  getCampaign: ['GET', '/campaigns/{campaignId}'],
  updateCampaign: ['PATCH', '/campaigns/{campaignId}'],
  deleteCampaign: ['DELETE', '/campaigns/{campaignId}'],
  makeCreatives: ['POST', '/campaigns/{campaignId}/make'],
  reviewCreatives: ['POST', '/campaigns/{campaignId}/review'],
  steerCampaign: ['POST', '/campaigns/{campaignId}/state'],
  exportCampaign: ['GET', '/campaigns/{campaignId}/export'],
  addAdEvents: ['POST', '/campaigns/{campaignId}/events'],
  listCheckpoints: ['GET', '/checkpoints'],
  pullCheckpoint: ['POST', '/checkpoints/{checkpoint}/pull'],
  listCheckpointTasks: ['GET', '/checkpoints/{checkpoint}/tasks'],
  removeCheckpoint: ['DELETE', '/checkpoints/{checkpoint}'],
  listFonts: ['GET', '/fonts'],
  getFont: ['GET', '/fonts/{fontId}'],
  updateFont: ['PATCH', '/fonts/{fontId}'],
  deleteFont: ['DELETE', '/fonts/{fontId}'],
  restoreFont: ['POST', '/fonts/{fontId}/restore'],
  getCredits: ['GET', '/credits'],
  listCreditHistory: ['GET', '/credits/history'],
  listTools: ['GET', '/tools'],
  listWebhooks: ['GET', '/webhooks'],
  createWebhook: ['POST', '/webhooks'],
  getWebhook: ['GET', '/webhooks/{webhookId}'],
  updateWebhook: ['PATCH', '/webhooks/{webhookId}'],
  deleteWebhook: ['DELETE', '/webhooks/{webhookId}'],
  rotateWebhookSecret: ['POST', '/webhooks/{webhookId}/rotate-secret'],
  testWebhook: ['POST', '/webhooks/{webhookId}/test'],
  listWebhookDeliveries: ['GET', '/webhook-deliveries'],
  replayWebhookDelivery: ['POST', '/webhook-deliveries/{deliveryId}/replay'],
} as const satisfies Record<keyof Operations, readonly [method: string, path: string]>;

export type StagingInput = {
  readonly room:
    | 'living-room'
    | 'bedroom'
    | 'dining-room'
    | 'kitchen'
    | 'home-office'
    | 'kids-room'
    | 'nursery'
    | 'bathroom'
    | 'entry'
    | 'terrace';
  readonly style:
    | 'scandinavian'
    | 'modern'
    | 'farmhouse'
    | 'mid-century'
    | 'industrial'
    | 'coastal'
    | 'classic'
    | 'japandi';
  readonly variations?: number;
  readonly seed?: number;
  readonly renderer?: string;
  readonly strength?: number;
  readonly prompt?: string;
  readonly floor?: readonly (readonly [number, number])[];
  /** {"horizon":[[0,0.45],[1,0.46]],"lines":[{"axis":"x","from":[0.1,0.8],"to":[0.5,0.7]}]} */
  readonly camera?: {
    readonly horizon?: readonly [readonly [number, number], readonly [number, number]];
    readonly lines?: readonly {
      readonly axis: 'x' | 'y' | 'z';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
    }[];
  };
  /** {"from":[0.4,0.8],"to":[0.7,0.8],"metres":2.5} */
  readonly measurement?: {
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
    readonly metres: number;
    readonly along?: 'floor' | 'up';
  };
  /** {"photos":[{"photo":"img_1"},{"photo":"img_2"}],"links":[{"a":0,"b":1,"points":[[[0.3,0.8],[0.5,0.9]],[[0.6,0.7],[0.8,0.75]]]}],"shown":0} */
  readonly together?: {
    readonly photos: readonly {
      readonly photo: string;
      readonly marks?: {
        readonly floor?: readonly (readonly [number, number])[];
        /** {"horizon":[[0,0.45],[1,0.46]],"lines":[{"axis":"x","from":[0.1,0.8],"to":[0.5,0.7]}]} */
        readonly camera?: {
          readonly horizon?: readonly [readonly [number, number], readonly [number, number]];
          readonly lines?: readonly {
            readonly axis: 'x' | 'y' | 'z';
            readonly from: readonly [number, number];
            readonly to: readonly [number, number];
          }[];
        };
        /** {"from":[0.4,0.8],"to":[0.7,0.8],"metres":2.5} */
        readonly measurement?: {
          readonly from: readonly [number, number];
          readonly to: readonly [number, number];
          readonly metres: number;
          readonly along?: 'floor' | 'up';
        };
      };
    }[];
    readonly links: readonly {
      readonly a: number;
      readonly b: number;
      readonly points: readonly (readonly [readonly [number, number], readonly [number, number]])[];
    }[];
    readonly shown: number;
  };
  readonly whenUnsure?: 'guess' | 'ask';
  /** on: the placed lamps light the room; several MLSs forbid added light */
  readonly lamps?: 'off' | 'on';
  readonly items?: readonly string[];
  readonly arrangement?: readonly {
    readonly piece: string;
    readonly x: number;
    readonly z: number;
    readonly y?: number;
    readonly rotation: number;
    readonly color?: string;
  }[];
};

export type ProductInput = {
  /** {"clicks":[{"x":0.5,"y":0.6,"keep":true}]}; nothing said: the thing that stands out */
  readonly product?: {
    /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
    readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
    readonly box?: readonly [number, number, number, number];
    readonly strokes?: readonly {
      readonly keep: boolean;
      readonly radius: number;
      readonly points: readonly { readonly x: number; readonly y: number }[];
    }[];
    readonly maskId?: string;
  };
  /** a checkpoint by its name; none: by colours and edges alone; absent: whichever is installed */
  readonly segmenter?: string;
  readonly transparent?: boolean;
  /** [{"name":"body","paints":[{"kind":"color","color":"#24492f"},{"kind":"original"}]}] */
  readonly parts?: readonly {
    readonly name: string;
    readonly select?: {
      /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
      readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
      readonly box?: readonly [number, number, number, number];
      readonly strokes?: readonly {
        readonly keep: boolean;
        readonly radius: number;
        readonly points: readonly { readonly x: number; readonly y: number }[];
      }[];
      readonly maskId?: string;
    };
    readonly paints: readonly (
      | { readonly kind: 'original' }
      | {
          readonly kind: 'color';
          /** #rrggbb or a name of the palette */
          readonly color:
            | (string & Record<never, never>)
            | 'white'
            | 'ivory'
            | 'sand'
            | 'camel'
            | 'chocolate'
            | 'black'
            | 'charcoal'
            | 'grey'
            | 'silver'
            | 'navy'
            | 'royal'
            | 'sky'
            | 'teal'
            | 'mint'
            | 'sage'
            | 'forest'
            | 'olive'
            | 'mustard'
            | 'yellow'
            | 'orange'
            | 'terracotta'
            | 'red'
            | 'burgundy'
            | 'blush'
            | 'pink'
            | 'lilac'
            | 'purple';
        }
      | {
          readonly kind: 'material';
          readonly material:
            | 'oak'
            | 'walnut'
            | 'ash'
            | 'ebony'
            | 'tan-leather'
            | 'brown-leather'
            | 'black-leather'
            | 'linen'
            | 'wool'
            | 'denim'
            | 'green-velvet'
            | 'blue-velvet'
            | 'steel'
            | 'brass'
            | 'gold'
            | 'copper'
            | 'white-marble'
            | 'black-marble'
            | 'granite'
            | 'terrazzo'
            | 'concrete'
            | 'travertine';
          readonly surface?:
            | {
                readonly kind: 'plane';
                /** upper left, upper right, lower right, lower left, as seen on the product */
                readonly corners: readonly [
                  readonly [number, number],
                  readonly [number, number],
                  readonly [number, number],
                  readonly [number, number],
                ];
                readonly size?: { readonly widthMm: number; readonly heightMm: number };
              }
            | {
                readonly kind: 'cylinder';
                /** upper left, upper right, lower right, lower left, as seen on the product */
                readonly corners: readonly [
                  readonly [number, number],
                  readonly [number, number],
                  readonly [number, number],
                  readonly [number, number],
                ];
                readonly top: readonly [number, number];
                readonly bottom: readonly [number, number];
                readonly degrees?: number;
                readonly size?: { readonly widthMm: number; readonly heightMm: number };
              }
            | {
                readonly kind: 'mesh';
                readonly columns: number;
                readonly rows: number;
                readonly handles: readonly (readonly [number, number])[];
                readonly size?: { readonly widthMm: number; readonly heightMm: number };
              };
        }
    )[];
  }[];
  /** [{"surface":{"kind":"plane","corners":[[0.3,0.4],[0.7,0.4],[0.7,0.6],[0.3,0.6]]},"art":{"kind":"text","text":"Lucía"}}] */
  readonly decals?: readonly {
    readonly surface:
      | {
          readonly kind: 'plane';
          /** upper left, upper right, lower right, lower left, as seen on the product */
          readonly corners: readonly [
            readonly [number, number],
            readonly [number, number],
            readonly [number, number],
            readonly [number, number],
          ];
          readonly size?: { readonly widthMm: number; readonly heightMm: number };
        }
      | {
          readonly kind: 'cylinder';
          /** upper left, upper right, lower right, lower left, as seen on the product */
          readonly corners: readonly [
            readonly [number, number],
            readonly [number, number],
            readonly [number, number],
            readonly [number, number],
          ];
          readonly top: readonly [number, number];
          readonly bottom: readonly [number, number];
          readonly degrees?: number;
          readonly size?: { readonly widthMm: number; readonly heightMm: number };
        }
      | {
          readonly kind: 'mesh';
          readonly columns: number;
          readonly rows: number;
          readonly handles: readonly (readonly [number, number])[];
          readonly size?: { readonly widthMm: number; readonly heightMm: number };
        };
    readonly box?: {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
    readonly rotation?: number;
    readonly art:
      | {
          readonly kind: 'text';
          readonly text: string;
          readonly font?:
            | 'inter'
            | 'inter-bold'
            | 'playfair-display'
            | 'great-vibes'
            | 'jetbrains-mono'
            | 'noto-sans'
            | 'noto-naskh-arabic'
            | 'noto-sans-hebrew'
            | 'noto-sans-jp'
            | 'noto-sans-sc'
            | 'noto-sans-kr'
            | (string & Record<never, never>);
          readonly sizeMm?: number;
          readonly align?: 'start' | 'center' | 'end' | 'left' | 'right';
          readonly direction?: 'ltr' | 'rtl';
          readonly tracking?: number;
          readonly lineHeight?: number;
          readonly wrap?: boolean;
          readonly arc?: { readonly radiusMm: number; readonly side: 'over' | 'under' };
          readonly color?: string;
        }
      | { readonly kind: 'logo'; readonly image: string; readonly color?: string }
      | { readonly kind: 'photo'; readonly image: string };
    readonly finish?:
      | { readonly kind: 'print'; readonly underbase?: 'auto' | 'on' | 'off' }
      | { readonly kind: 'embroidery' }
      | { readonly kind: 'engraving'; readonly material?: 'metal' | 'wood' | 'glass' }
      | { readonly kind: 'foil'; readonly metal?: 'gold' | 'silver' | 'copper' }
      | { readonly kind: 'emboss' }
      | { readonly kind: 'deboss' };
  }[];
  /** [{"kind":"packshot","marketplace":"amazon"},{"kind":"transparent"}] */
  readonly scenes?: readonly (
    | { readonly kind: 'photo' }
    | { readonly kind: 'transparent' }
    | {
        readonly kind: 'color';
        readonly color?: string;
        readonly shadow?: 'none' | 'contact' | 'soft';
        readonly reflection?: number;
      }
    | {
        readonly kind: 'gradient';
        readonly top: string;
        readonly bottom: string;
        readonly shadow?: 'none' | 'contact' | 'soft';
        readonly reflection?: number;
      }
    | { readonly kind: 'packshot'; readonly marketplace: 'amazon' | 'google' | 'etsy' | 'shopify' }
    | {
        readonly kind: 'set';
        readonly set: 'plinth' | 'tabletop' | 'window' | 'shelf';
        readonly color?: string;
        readonly light?: number;
      }
    | {
        readonly kind: 'words';
        readonly prompt: string;
        readonly negativePrompt?: string;
        readonly checkpoint: string;
        readonly steps?: number;
        readonly drawnSide?: number;
        readonly shadow?: 'none' | 'contact' | 'soft';
      }
    | {
        readonly kind: 'picture';
        readonly pictureId: string;
        readonly shadow?: 'none' | 'contact' | 'soft';
        readonly reflection?: number;
      }
  )[];
  /** {"aspect":"square","fill":0.85} */
  readonly canvas?: {
    readonly aspect?: 'square' | 'portrait' | 'story' | 'landscape' | 'wide';
    readonly fill?: number;
    /** pixels; absent: the product keeps its own pixels, byte for byte */
    readonly side?: number;
  };
  readonly seed?: number;
};

export type StudioInput = {
  readonly checkpoint?: string;
  /** {"kind":"image-to-image","strength":0.6} */
  readonly mode?:
    | { readonly kind: 'text-to-image' }
    | { readonly kind: 'image-to-image'; readonly strength?: number }
    | {
        readonly kind: 'inpaint';
        readonly mask: string;
        readonly strength?: number;
        readonly padding?: number;
        readonly feather?: number;
      }
    | {
        readonly kind: 'outpaint';
        readonly left?: number;
        readonly top?: number;
        readonly right?: number;
        readonly bottom?: number;
        readonly padding?: number;
        readonly feather?: number;
      }
    | { readonly kind: 'edit' }
    | { readonly kind: 'enlarge' };
  readonly prompt?: string;
  readonly negativePrompt?: string;
  readonly promptSyntax?: 'weighted' | 'plain';
  readonly steps?: number;
  readonly guidance?: number;
  readonly scheduler?:
    | 'default'
    | 'ddim'
    | 'ddpm'
    | 'pndm'
    | 'euler'
    | 'euler-karras'
    | 'euler-a'
    | 'heun'
    | 'dpm++-2m'
    | 'dpm++-2m-karras'
    | 'dpm++-2m-sde'
    | 'unipc'
    | 'lcm'
    | 'tcd'
    | 'flow-euler';
  readonly seed?: number;
  readonly width?: number;
  readonly height?: number;
  readonly images?: number;
  /** [{"map":"canny","scale":0.8}]: maps of the photo, or of `picture`, for the checkpoint’s ControlNets */
  readonly controls?: readonly {
    readonly map: 'canny' | 'lines' | 'strokes' | 'depth' | 'given';
    readonly picture?: string;
    readonly scale?: number;
    readonly start?: number;
    readonly end?: number;
  }[];
  /** [{"box":[0.3,0.2,0.7,0.5],"prompt":"a red cube"}] */
  readonly regions?: readonly {
    readonly box: readonly [number, number, number, number];
    readonly prompt: string;
    readonly weight?: number;
  }[];
  /** {"seed":5,"amount":0.2} */
  readonly variation?: { readonly seed: number; readonly amount: number };
  readonly tileable?: 'none' | 'x' | 'y' | 'both';
  readonly transparent?: boolean;
  readonly upscale?: 1 | 2 | 4;
  readonly upscaler?: string;
  readonly style?:
    | 'photo'
    | 'cinematic'
    | 'product'
    | 'interior'
    | 'watercolour'
    | 'oil'
    | 'ink'
    | 'flat'
    | 'render'
    | 'pattern';
  /** {"source":"sketch","place":"house","style":"modern","light":"day","furnished":false,"closeness":0.8} */
  readonly property?: {
    readonly source: 'sketch' | 'plan' | 'shell';
    readonly place:
      | 'living-room'
      | 'bedroom'
      | 'dining-room'
      | 'kitchen'
      | 'bathroom'
      | 'home-office'
      | 'home'
      | 'house'
      | 'building';
    readonly style:
      | 'scandinavian'
      | 'modern'
      | 'farmhouse'
      | 'mid-century'
      | 'industrial'
      | 'coastal'
      | 'classic'
      | 'japandi';
    readonly light: 'day' | 'overcast' | 'dusk';
    readonly furnished: boolean;
    readonly closeness: number;
  };
};

export type ExplainInput = {
  readonly checkpoint: string;
  readonly prompt?: string;
  readonly steps?: number;
  readonly levels?: number;
  readonly strength?: number;
  readonly seed?: number;
  readonly width?: number;
  readonly height?: number;
};

export type RetouchInput = {
  /** {"kind":"declutter","remove":{"box":[0.2,0.4,0.6,0.9]}}; without remove: all that stands on the floor. {"kind":"floor","finish":"oak-boards"}; {"kind":"walls","finish":"paint","color":"#8fa39a"}; {"kind":"enhance","enlarge":2}; {"kind":"sky","sky":"dusk"} */
  readonly edit:
    | {
        readonly kind: 'declutter';
        readonly remove?: {
          /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
          readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
          readonly box?: readonly [number, number, number, number];
          readonly strokes?: readonly {
            readonly keep: boolean;
            readonly radius: number;
            readonly points: readonly { readonly x: number; readonly y: number }[];
          }[];
          readonly maskId?: string;
        };
        readonly shade?: boolean;
        /** {"checkpoint":"sd15-inpaint"}: finishes the filled room; where it invents, thrice, the fill stands */
        readonly paint?: {
          readonly checkpoint: string;
          readonly strength?: number;
          readonly prompt?: string;
          readonly steps?: number;
          readonly width?: number;
          readonly height?: number;
        };
      }
    | {
        readonly kind: 'floor';
        readonly finish:
          | 'oak-boards'
          | 'oak-herringbone'
          | 'walnut-boards'
          | 'ash-boards'
          | 'dark-boards'
          | 'stone-tiles'
          | 'marble-tiles'
          | 'travertine-tiles'
          | 'terrazzo'
          | 'concrete'
          | 'carpet';
        readonly turned?: boolean;
        readonly color?: string;
        readonly where?: {
          /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
          readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
          readonly box?: readonly [number, number, number, number];
          readonly strokes?: readonly {
            readonly keep: boolean;
            readonly radius: number;
            readonly points: readonly { readonly x: number; readonly y: number }[];
          }[];
          readonly maskId?: string;
        };
      }
    | {
        readonly kind: 'walls';
        readonly finish:
          | 'paint'
          | 'stripes'
          | 'leaves'
          | 'brick'
          | 'white-brick'
          | 'metro-tiles'
          | 'oak-slats'
          | 'boarding'
          | 'plaster'
          | 'concrete';
        readonly color?: string;
        readonly where?: {
          /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
          readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
          readonly box?: readonly [number, number, number, number];
          readonly strokes?: readonly {
            readonly keep: boolean;
            readonly radius: number;
            readonly points: readonly { readonly x: number; readonly y: number }[];
          }[];
          readonly maskId?: string;
        };
      }
    | {
        readonly kind: 'enhance';
        readonly light?: number;
        readonly balance?: number;
        readonly upright?: boolean;
        readonly enlarge?: 1 | 2 | 4;
        readonly upscaler?: string;
      }
    | {
        readonly kind: 'sky';
        readonly sky: 'clear' | 'clouds' | 'overcast' | 'sunset' | 'dusk';
        readonly where?: {
          /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
          readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
          readonly box?: readonly [number, number, number, number];
          readonly strokes?: readonly {
            readonly keep: boolean;
            readonly radius: number;
            readonly points: readonly { readonly x: number; readonly y: number }[];
          }[];
          readonly maskId?: string;
        };
        /** {"clicks":[{"x":0.4,"y":0.5,"keep":true}]}: lit at dusk; several listing services forbid it */
        readonly windows?: {
          /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
          readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
          readonly box?: readonly [number, number, number, number];
          readonly strokes?: readonly {
            readonly keep: boolean;
            readonly radius: number;
            readonly points: readonly { readonly x: number; readonly y: number }[];
          }[];
          readonly maskId?: string;
        };
      };
  readonly seed?: number;
};

export type TryonInput = {
  readonly person?: {
    /** {"leftShoulder":{"x":0.7,"y":0.2}}: absent points are found */
    readonly body?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
    readonly face?: readonly (readonly [number, number, number])[];
    readonly hands?: readonly { readonly points: readonly (readonly [number, number])[] }[];
    readonly worn?: {
      /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
      readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
      readonly box?: readonly [number, number, number, number];
      readonly strokes?: readonly {
        readonly keep: boolean;
        readonly radius: number;
        readonly points: readonly { readonly x: number; readonly y: number }[];
      }[];
      readonly maskId?: string;
    };
    readonly inFront?: {
      /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
      readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
      readonly box?: readonly [number, number, number, number];
      readonly strokes?: readonly {
        readonly keep: boolean;
        readonly radius: number;
        readonly points: readonly { readonly x: number; readonly y: number }[];
      }[];
      readonly maskId?: string;
    };
  };
  readonly garments?: readonly {
    readonly kind: 'top' | 'outerwear' | 'dress' | 'bottom';
    readonly pictureId: string;
    readonly select?: {
      /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
      readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
      readonly box?: readonly [number, number, number, number];
      readonly strokes?: readonly {
        readonly keep: boolean;
        readonly radius: number;
        readonly points: readonly { readonly x: number; readonly y: number }[];
      }[];
      readonly maskId?: string;
    };
    readonly swimwear?: boolean;
    readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
    readonly fit?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  }[];
  /** {"lips":{"color":"#a3243b","finish":"gloss","intensity":80}} */
  readonly makeup?: {
    readonly lips?: {
      readonly color: string;
      readonly finish?: 'matte' | 'gloss' | 'metallic';
      readonly intensity?: number;
    };
    readonly blush?: {
      readonly color: string;
      readonly finish?: 'matte' | 'metallic';
      readonly intensity?: number;
    };
    readonly eyeliner?: {
      readonly color: string;
      readonly finish?: 'matte' | 'gloss' | 'metallic';
      readonly intensity?: number;
      readonly wing?: number;
    };
    readonly eyeshadow?: {
      readonly color: string;
      readonly finish?: 'matte' | 'gloss' | 'metallic';
      readonly intensity?: number;
    };
    readonly brows?: { readonly color: string; readonly finish?: 'matte'; readonly intensity?: number };
    readonly foundation?: {
      readonly color: string;
      readonly finish?: 'matte' | 'gloss';
      readonly intensity?: number;
    };
  };
  readonly accessories?: readonly (
    | {
        readonly kind: 'glasses';
        readonly source:
          | {
              readonly from: 'picture';
              readonly pictureId: string;
              readonly select?: {
                /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                readonly clicks?: readonly {
                  readonly x: number;
                  readonly y: number;
                  readonly keep: boolean;
                }[];
                readonly box?: readonly [number, number, number, number];
                readonly strokes?: readonly {
                  readonly keep: boolean;
                  readonly radius: number;
                  readonly points: readonly { readonly x: number; readonly y: number }[];
                }[];
                readonly maskId?: string;
              };
            }
          | { readonly from: 'model'; readonly modelId: string };
        readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly place?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly lens?: { readonly color: string; readonly opacity: number };
      }
    | {
        readonly kind: 'hat';
        readonly source:
          | {
              readonly from: 'picture';
              readonly pictureId: string;
              readonly select?: {
                /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                readonly clicks?: readonly {
                  readonly x: number;
                  readonly y: number;
                  readonly keep: boolean;
                }[];
                readonly box?: readonly [number, number, number, number];
                readonly strokes?: readonly {
                  readonly keep: boolean;
                  readonly radius: number;
                  readonly points: readonly { readonly x: number; readonly y: number }[];
                }[];
                readonly maskId?: string;
              };
            }
          | { readonly from: 'model'; readonly modelId: string };
        readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly place?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
      }
    | {
        readonly kind: 'earrings';
        readonly source:
          | {
              readonly from: 'picture';
              readonly pictureId: string;
              readonly select?: {
                /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                readonly clicks?: readonly {
                  readonly x: number;
                  readonly y: number;
                  readonly keep: boolean;
                }[];
                readonly box?: readonly [number, number, number, number];
                readonly strokes?: readonly {
                  readonly keep: boolean;
                  readonly radius: number;
                  readonly points: readonly { readonly x: number; readonly y: number }[];
                }[];
                readonly maskId?: string;
              };
            }
          | { readonly from: 'model'; readonly modelId: string };
        readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly place?: Readonly<
          Record<string, Readonly<Record<string, { readonly x: number; readonly y: number }>>>
        >;
      }
    | {
        readonly kind: 'necklace';
        readonly source:
          | {
              readonly from: 'picture';
              readonly pictureId: string;
              readonly select?: {
                /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                readonly clicks?: readonly {
                  readonly x: number;
                  readonly y: number;
                  readonly keep: boolean;
                }[];
                readonly box?: readonly [number, number, number, number];
                readonly strokes?: readonly {
                  readonly keep: boolean;
                  readonly radius: number;
                  readonly points: readonly { readonly x: number; readonly y: number }[];
                }[];
                readonly maskId?: string;
              };
            }
          | { readonly from: 'model'; readonly modelId: string };
        readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly place?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
      }
    | {
        readonly kind: 'watch';
        readonly source:
          | {
              readonly from: 'picture';
              readonly pictureId: string;
              readonly select?: {
                /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                readonly clicks?: readonly {
                  readonly x: number;
                  readonly y: number;
                  readonly keep: boolean;
                }[];
                readonly box?: readonly [number, number, number, number];
                readonly strokes?: readonly {
                  readonly keep: boolean;
                  readonly radius: number;
                  readonly points: readonly { readonly x: number; readonly y: number }[];
                }[];
                readonly maskId?: string;
              };
            }
          | { readonly from: 'model'; readonly modelId: string };
        readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly place?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly side?: 'left' | 'right';
      }
    | {
        readonly kind: 'bag';
        readonly source:
          | {
              readonly from: 'picture';
              readonly pictureId: string;
              readonly select?: {
                /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
                readonly clicks?: readonly {
                  readonly x: number;
                  readonly y: number;
                  readonly keep: boolean;
                }[];
                readonly box?: readonly [number, number, number, number];
                readonly strokes?: readonly {
                  readonly keep: boolean;
                  readonly radius: number;
                  readonly points: readonly { readonly x: number; readonly y: number }[];
                }[];
                readonly maskId?: string;
              };
            }
          | { readonly from: 'model'; readonly modelId: string };
        readonly points?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly place?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
        readonly side?: 'left' | 'right';
        readonly carried?: 'hand' | 'shoulder';
      }
  )[];
  /** {"checkpoint":"sd15-inpaint"}: gives the garments folds and light; colours and prints stay */
  readonly paint?: {
    readonly checkpoint: string;
    readonly strength?: number;
    readonly prompt?: string;
    readonly steps?: number;
    readonly width?: number;
    readonly height?: number;
  };
  readonly seed?: number;
};

export type AdsInput = {
  readonly images: readonly {
    readonly id: string;
    readonly pictureId: string;
    readonly focus?: readonly [number, number];
    readonly background?:
      | {
          readonly kind: 'set';
          readonly set: 'plinth' | 'tabletop' | 'window' | 'shelf';
          readonly color?: string;
          readonly light?: number;
          readonly fill?: number;
          readonly product?: {
            /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
            readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
            readonly box?: readonly [number, number, number, number];
            readonly strokes?: readonly {
              readonly keep: boolean;
              readonly radius: number;
              readonly points: readonly { readonly x: number; readonly y: number }[];
            }[];
            readonly maskId?: string;
          };
        }
      | {
          readonly kind: 'outpaint';
          readonly checkpoint: string;
          readonly prompt?: string;
          readonly steps?: number;
          readonly drawnSide?: number;
          readonly seed?: number;
        };
  }[];
  readonly segments: readonly {
    readonly id: string;
    readonly name: string;
    readonly headlines: readonly { readonly id: string; readonly text: string }[];
    readonly copy?: {
      readonly body?: string;
      readonly action?: string;
      readonly offer?: string;
      readonly fine?: string;
      readonly language?: string;
    };
    readonly images: readonly string[];
  }[];
  readonly templates: readonly (
    | 'shade'
    | 'shade-brand'
    | 'sky'
    | 'split'
    | 'split-brand'
    | 'gallery'
    | 'card'
    | 'card-brand'
    | 'glass'
    | 'poster'
    | 'price'
    | 'shout'
  )[];
  readonly formats: readonly (
    | 'meta-square'
    | 'meta-portrait'
    | 'meta-story'
    | 'meta-reel'
    | 'google-landscape'
    | 'google-square'
    | 'google-portrait'
    | 'tiktok-feed'
    | 'pinterest-pin'
    | 'linkedin-landscape'
    | 'x-card'
    | 'x-square'
    | 'x-landscape'
    | 'display-rectangle'
    | 'display-leaderboard'
    | 'display-skyscraper'
    | 'display-half-page'
    | 'display-mobile'
    | 'display-billboard'
  )[];
  readonly syntheticPerson?: boolean;
  readonly brand?: {
    readonly colors?: {
      readonly primary: string;
      readonly accent: string;
      readonly paper: string;
      readonly ink: string;
    };
    readonly fonts?: { readonly display: string; readonly text: string };
    readonly logos?: readonly string[];
  };
  readonly campaignId?: string;
  readonly only?: readonly string[];
};

export type Project = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Photo = {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  /** Jobs can be made of a photo that is `ready`: some seconds after it came. */
  readonly status: 'processing' | 'ready' | 'failed';
  /** Pixels of the upright picture; null until it was read. */
  readonly width: number | null;
  readonly height: number | null;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly createdAt: string;
  readonly links: {
    /** The bytes as they came. */
    readonly original: string;
    /** WebP, at most 1600 pixels on its longer side; null until ready. */
    readonly display: string | null;
    readonly thumb: string | null;
  };
};

export type RemovalProposal = {
  readonly status: 'pending' | 'ready' | 'failed';
  /** `data:image/png;base64,…` of the photo’s size, white on what would go; null until `ready`. */
  readonly mask: string | null;
  /** 0…1: how much of the photo that is. */
  readonly share: number | null;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
};

export type PhotoUpload = {
  /** The photo's id, once it is complete. */
  readonly photoId: string;
  readonly method: 'PUT' | 'POST';
  readonly url: string;
  /** `POST`: fields of a multipart form, before the field `file`. `PUT`: none; the body is the file. */
  readonly fields: Readonly<Record<string, string>>;
  readonly expiresAt: string;
};

export type Model = {
  readonly id: string;
  readonly name: string;
  /** `needs-size`: say its unit or width with `PATCH /models/{modelId}`. */
  readonly status: 'checking' | 'needs-size' | 'ready' | 'failed';
  /** Centimetres, its front turned to the viewer; null until ready. */
  readonly size: { readonly width: number; readonly depth: number; readonly height: number } | null;
  /** The box in the file's own axes and units; null until it was read. */
  readonly fileExtent: { readonly x: number; readonly y: number; readonly z: number } | null;
  readonly turn: number;
  readonly placement: 'floor' | 'rug' | 'surface' | 'wall' | 'ceiling';
  readonly triangles: number | null;
  /** Codes of what could not be taken over. */
  readonly warnings: readonly string[];
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly createdAt: string;
  readonly links: { readonly file: string; readonly thumb: string | null };
};

export type Font = {
  readonly id: string;
  readonly name: string;
  readonly status: 'checking' | 'ready' | 'failed';
  /** Under which terms it may be used, as you said. */
  readonly licence: string;
  /** What the file itself allows: `installable`, `editable` or `preview-and-print`; null until ready. */
  readonly embedding: string | null;
  /** How many characters it has; null until ready. */
  readonly characters: number | null;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly createdAt: string;
  readonly links: { readonly file: string; readonly thumb: string | null };
};

export type ConsentWords = {
  /** Send it with the photo, as `words`. */
  readonly version: string;
  readonly text: { readonly en: string; readonly es: string };
};

export type Consent = {
  /** Of the words; send it back with the consent. */
  readonly version: string;
  /** What the person agrees to. */
  readonly text: { readonly en: string; readonly es: string };
  /** Null: not yet, or not to these words. */
  readonly givenAt: string | null;
  /** When the photo goes, with all that was made of it; null: when somebody says so. */
  readonly erasedAt: string | null;
};

export type Job = {
  readonly id: string;
  readonly projectId: string;
  /** The photo; null for a job that looks at none. */
  readonly photoId: string | null;
  readonly tool: string;
  /** As the tool read it, defaults filled in. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly status: 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  readonly stage:
    | 'queued'
    | 'read'
    | 'load'
    | 'understand'
    | 'layout'
    | 'person'
    | 'cutOut'
    | 'wear'
    | 'paint'
    | 'words'
    | 'stand'
    | 'draw'
    | 'trace'
    | 'render'
    | 'composite'
    | 'save';
  /** Of the whole job. */
  readonly progress: number;
  readonly etaSeconds: number | null;
  /** A first look while it runs, where there is one. */
  readonly preview: string | null;
  /** Held while it waits and runs, spent only when it succeeds. */
  readonly credits: number;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  /** Set: its credits came back and its pictures went. */
  readonly refundedAt: string | null;
  /** Pictures that are finished, also while the rest is being made. */
  readonly outputs: readonly JobOutput[];
};

export type JobOutput = {
  readonly id: string;
  /** From 0: which variation of its job. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** What was measured while it was made. */
  readonly report: {
    readonly seed: number;
    readonly renderer: string;
    /** Largest difference of any sample outside the mask, 0 to 255; the promise is 0. */
    readonly maxAbsDiffOutside?: number | null;
    /** Share of the picture's pixels inside the mask, 0 to 1. */
    readonly changedFraction?: number | null;
    /** sha256 of the network that drew it. */
    readonly checkpoint?: string | null;
    /** The commit that the checkpoint was pulled from. */
    readonly revision?: string | null;
    /** Of a studio picture: a class of diffusers. */
    readonly scheduler?: string;
    /** Calls of the network. */
    readonly steps?: number;
    readonly guidance?: number;
    /** Of a studio picture: the `input` that draws this one again, as JSON; its files say it too. */
    readonly parameters?: string;
    readonly timingsMs: Readonly<Record<string, number>>;
  } | null;
  readonly links: {
    /** Full size; where there is a mask, outside it the very bytes of the photo. */
    readonly png: string;
    /** Full size. */
    readonly jpeg: string;
    /** White where the photo was changed; null where the picture is no photo with a part changed. */
    readonly mask: string | null;
    /** WebP, at most 1600 pixels on its longer side. */
    readonly display: string;
    readonly thumb: string;
  };
  /** What the picture comes with: print files. */
  readonly files: readonly {
    readonly name: string;
    readonly mime: string;
    readonly bytes: number;
    readonly link: string;
  }[];
};

export type Quote = {
  readonly dryRun: true;
  readonly tool: 'staging' | 'product' | 'studio' | 'explain' | 'retouch' | 'tryon' | 'ads';
  readonly photoId: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  /** What it would cost. */
  readonly credits: number;
  /** How many pictures it would make. */
  readonly outputs: number;
  /** Credits that may be spent now. */
  readonly available: number;
};

export type Feed = {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly tool: string;
  readonly status: 'running' | 'paused' | 'cancelled' | 'done';
  /** Why it is paused, unless a person did it: `credits.insufficient`, say. */
  readonly paused: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  /** How many rows are how far. */
  readonly rows: {
    readonly waiting: number;
    readonly fetching: number;
    readonly running: number;
    readonly done: number;
    readonly failed: number;
    readonly cancelled: number;
  };
  readonly createdAt: string;
  /** Null while rows are left to do. */
  readonly finishedAt: string | null;
};

export type FeedQuote = {
  readonly dryRun: true;
  /** Without errors. */
  readonly rows: number;
  readonly pictures: number;
  /** What all of them would cost. */
  readonly credits: number;
  /** Credits that may be spent now. */
  readonly available: number;
  readonly columns: readonly {
    readonly name: string;
    /** What it is taken for; `override`: it says something to the tool; null: it is left alone. */
    readonly use: 'sku' | 'image' | 'title' | 'override' | null;
  }[];
  readonly errors: readonly {
    /** From 1: of the CSV, or the number of the row in JSON. */
    readonly line: number;
    readonly column: string | null;
    readonly reason: { readonly en: string; readonly es: string };
  }[];
  /** All of them; `errors` holds the first 200. */
  readonly errorCount: number;
};

export type FeedRow = {
  readonly id: string;
  /** From 0, in the order of the file. */
  readonly index: number;
  readonly sku: string;
  readonly title: string;
  readonly source: string;
  readonly status: 'waiting' | 'fetching' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Of its job. */
  readonly progress: number;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly photoId: string | null;
  readonly jobId: string | null;
  readonly outputIds: readonly string[];
};

export type FeedPicture = {
  readonly sku: string;
  readonly outputId: string;
  /** Unique in the feed. */
  readonly fileName: string;
  /** What it shows, for whoever does not see it. */
  readonly alt: { readonly en: string; readonly es: string };
  /** Full size: PNG where it is transparent, JPEG otherwise. */
  readonly link: string;
  /** Median CIEDE2000 of the part that is farthest from its colour; null where nothing was painted. */
  readonly deltaE: number | null;
  /** What a marketplace would say: codes. */
  readonly findings: readonly string[];
};

export type Configurator = {
  readonly id: string;
  readonly projectId: string;
  readonly photoId: string;
  readonly name: string;
  /** Whose pages may show it. */
  readonly origins: readonly string[];
  /** Null: nobody sees it. */
  readonly publishedAt: string | null;
  /** What goes into the iframe. */
  readonly url: string;
  /** `iss` of its orders; the keys to check them with are at `<issuer>/jwks.json`. */
  readonly issuer: string;
  readonly createdAt: string;
};

export type Design = {
  readonly id: string;
  readonly configuratorId: string;
  /** `parts`, `texts` and `pictures`, by the names that the shop gave them. */
  readonly choices: Readonly<Record<string, unknown>>;
  /** What the shopper uploaded. Kept for 60 days after the last order. */
  readonly files: readonly {
    readonly place: string;
    readonly kind: 'logo' | 'photo';
    readonly id: string;
    /** The file as the shopper sent it; its hash is in the order. */
    readonly link: string;
  }[];
  /** How often it was put into a basket. */
  readonly orders: number;
  /** What makes it; null: nobody asked for it yet. */
  readonly jobId: string | null;
  /** The page with this design chosen. */
  readonly preview: string;
  readonly createdAt: string;
  /** The last time. */
  readonly orderedAt: string;
};

export type Output = {
  readonly id: string;
  /** From 0: which variation of its job. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** What was measured while it was made. */
  readonly report: {
    readonly seed: number;
    readonly renderer: string;
    /** Largest difference of any sample outside the mask, 0 to 255; the promise is 0. */
    readonly maxAbsDiffOutside?: number | null;
    /** Share of the picture's pixels inside the mask, 0 to 1. */
    readonly changedFraction?: number | null;
    /** sha256 of the network that drew it. */
    readonly checkpoint?: string | null;
    /** The commit that the checkpoint was pulled from. */
    readonly revision?: string | null;
    /** Of a studio picture: a class of diffusers. */
    readonly scheduler?: string;
    /** Calls of the network. */
    readonly steps?: number;
    readonly guidance?: number;
    /** Of a studio picture: the `input` that draws this one again, as JSON; its files say it too. */
    readonly parameters?: string;
    readonly timingsMs: Readonly<Record<string, number>>;
  } | null;
  readonly links: {
    /** Full size; where there is a mask, outside it the very bytes of the photo. */
    readonly png: string;
    /** Full size. */
    readonly jpeg: string;
    /** White where the photo was changed; null where the picture is no photo with a part changed. */
    readonly mask: string | null;
    /** WebP, at most 1600 pixels on its longer side. */
    readonly display: string;
    readonly thumb: string;
  };
  /** What the picture comes with: print files. */
  readonly files: readonly {
    readonly name: string;
    readonly mime: string;
    readonly bytes: number;
    readonly link: string;
  }[];
  readonly jobId: string;
  readonly createdAt: string;
};

export type ListingExport = {
  readonly id: string;
  readonly outputId: string;
  /** The page for everyone that shows the original beside the altered picture. */
  readonly url: string;
  readonly profile:
    | 'ab723'
    | 'sdmls'
    | 'crmls'
    | 'stellar'
    | 'mlsnow'
    | 'smartmls'
    | 'rmls'
    | 'realtracs'
    | 'canopy'
    | 'bright'
    | 'nwmls'
    | 'har'
    | 'mred'
    | 'rebny'
    | 'northstar'
    | 'rahb'
    | 'other';
  /** What was done to the photo. */
  readonly edits: readonly (
    | 'furniture_added'
    | 'furniture_removed'
    | 'fixture_added'
    | 'fixture_removed'
    | 'wall_colour'
    | 'flooring'
    | 'cabinets'
    | 'dimensions'
    | 'structure'
    | 'exterior'
    | 'exterior_furniture'
    | 'landscaping'
    | 'view'
    | 'sky'
    | 'dusk'
    | 'added_light'
    | 'defect_hidden'
    | 'people_animals'
    | 'unfinished_finished'
  )[];
  readonly contact: string;
  readonly status: 'making' | 'ready' | 'failed';
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly files: readonly {
    readonly name: string;
    readonly mime: string;
    readonly bytes: number;
    readonly link: string;
  }[];
  /** What was measured on the finished pictures against the rules; nothing listed, nothing wrong. */
  readonly checks: readonly {
    readonly file: string;
    readonly findings: readonly {
      readonly code:
        | 'small'
        | 'belowRecommended'
        | 'bytes'
        | 'aspect'
        | 'format'
        | 'color'
        | 'labelMissing'
        | 'labelPresent'
        | 'labelSpills'
        | 'provenance';
      readonly level: 'must' | 'should';
      readonly value?: number | string;
      readonly bound?: number | string;
    }[];
  }[];
  readonly publishedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly createdAt: string;
};

export type Listing = {
  readonly id: string;
  readonly projectId: string;
  readonly address: string;
  readonly reference: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly profile:
    | 'ab723'
    | 'sdmls'
    | 'crmls'
    | 'stellar'
    | 'mlsnow'
    | 'smartmls'
    | 'rmls'
    | 'realtracs'
    | 'canopy'
    | 'bright'
    | 'nwmls'
    | 'har'
    | 'mred'
    | 'rebny'
    | 'northstar'
    | 'rahb'
    | 'other';
  readonly label: boolean | null;
  readonly contact: string;
  readonly look: {
    readonly style:
      | 'scandinavian'
      | 'modern'
      | 'farmhouse'
      | 'mid-century'
      | 'industrial'
      | 'coastal'
      | 'classic'
      | 'japandi';
    readonly renderer: string;
    readonly strength: number;
    readonly prompt?: string;
    readonly seed: number;
    /** on: the placed lamps light the room; several MLSs forbid added light */
    readonly lamps?: 'off' | 'on';
  };
  /** Something of it waits or runs. */
  readonly atWork: boolean;
  /** Why it waits for a person: `credits.insufficient`, say. */
  readonly paused: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly photos: readonly ListingPhoto[];
};

export type ListingPhoto = {
  /** Of the photo in this listing: `lph_…`. */
  readonly id: string;
  readonly photoId: string;
  readonly name: string;
  readonly ready: boolean;
  /** Null while nobody knows. */
  readonly room:
    | 'living-room'
    | 'bedroom'
    | 'dining-room'
    | 'kitchen'
    | 'home-office'
    | 'kids-room'
    | 'nursery'
    | 'bathroom'
    | 'entry'
    | 'terrace'
    | 'exterior'
    | 'plan'
    | 'other'
    | null;
  /** Who says so: the file’s name, how much floor it shows, or a person. */
  readonly roomSource: 'name' | 'reading' | 'person' | null;
  readonly leftOut: boolean;
  readonly roomGroup: string;
  readonly roomLink: {
    readonly to: string;
    readonly points: readonly (readonly [readonly [number, number], readonly [number, number]])[];
  } | null;
  /** Photos that show one set of furniture, this one among them. */
  readonly together: number;
  /** Is to be staged, and goes out only when its picture is approved. */
  readonly staged: boolean;
  /** The latest that was started for it. */
  readonly run: {
    readonly status: 'waiting' | 'fetching' | 'running' | 'done' | 'failed' | 'cancelled';
    readonly progress: number;
    readonly error: {
      /** See the list of errors. */
      readonly code: string;
    } | null;
    readonly credits: number | null;
  } | null;
  /** The latest that is finished. */
  readonly picture: {
    readonly outputId: string;
    readonly jobId: string;
    readonly madeAt: string;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly earlier: readonly { readonly outputId: string; readonly madeAt: string }[];
  readonly approved: { readonly by: string | null; readonly at: string } | null;
  /** A change that is asked for and not made yet. */
  readonly request: {
    readonly id: string;
    readonly outputId: string;
    readonly verdict: 'approved' | 'withdrawn' | 'revision';
    readonly comment: string;
    /** The member; null: the client, or somebody who is erased. */
    readonly by: string | null;
    /** Asked for at a delivery’s page. */
    readonly client: boolean;
    readonly at: string;
  } | null;
  /** Newest first. */
  readonly history: readonly {
    readonly id: string;
    readonly outputId: string;
    readonly verdict: 'approved' | 'withdrawn' | 'revision';
    readonly comment: string;
    /** The member; null: the client, or somebody who is erased. */
    readonly by: string | null;
    /** Asked for at a delivery’s page. */
    readonly client: boolean;
    readonly at: string;
  }[];
};

export type ListingCard = {
  readonly id: string;
  readonly projectId: string;
  readonly address: string;
  readonly reference: string;
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly photoCount: number;
};

export type ListingQuote = {
  readonly dryRun: true;
  readonly photos: number;
  readonly credits: number;
  /** Credits that may be spent now. */
  readonly available: number;
};

export type ListingDelivery = {
  readonly id: string;
  readonly listingId: string;
  /** The client’s page: whoever has it needs no account. */
  readonly url: string;
  /** All files, for as long as the page works. */
  readonly zip: string;
  readonly status: 'making' | 'ready' | 'failed';
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly photos: number;
  readonly staged: number;
  /** What the listing service would say of the files; nothing listed, nothing wrong. */
  readonly findings: readonly {
    readonly file: string | null;
    readonly code:
      | 'small'
      | 'belowRecommended'
      | 'bytes'
      | 'aspect'
      | 'format'
      | 'color'
      | 'labelMissing'
      | 'labelPresent'
      | 'labelSpills'
      | 'provenance'
      | 'too_many';
    readonly level: 'must' | 'should';
    readonly value?: number | string;
    readonly bound?: number | string;
  }[];
  readonly createdAt: string;
  readonly readyAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** The page works. */
  readonly open: boolean;
  readonly views: number;
  readonly downloads: number;
};

export type BrandKit = {
  readonly id: string;
  readonly name: string;
  readonly colors: {
    readonly primary: string;
    readonly accent: string;
    readonly paper: string;
    readonly ink: string;
  };
  readonly fonts: { readonly display: string; readonly text: string };
  readonly tone: string;
  readonly logos: readonly {
    readonly id: string;
    readonly name: string;
    readonly width: number;
    readonly height: number;
    readonly url: string;
  }[];
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type Campaign = {
  readonly id: string;
  readonly projectId: string | null;
  readonly name: string;
  readonly brandKitId: string | null;
  readonly plan: {
    readonly images: readonly {
      readonly id: string;
      readonly pictureId: string;
      readonly focus?: readonly [number, number];
      readonly background?:
        | {
            readonly kind: 'set';
            readonly set: 'plinth' | 'tabletop' | 'window' | 'shelf';
            readonly color?: string;
            readonly light: number;
            readonly fill: number;
            readonly product: {
              /** [{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not */
              readonly clicks?: readonly { readonly x: number; readonly y: number; readonly keep: boolean }[];
              readonly box?: readonly [number, number, number, number];
              readonly strokes?: readonly {
                readonly keep: boolean;
                readonly radius: number;
                readonly points: readonly { readonly x: number; readonly y: number }[];
              }[];
              readonly maskId?: string;
            };
          }
        | {
            readonly kind: 'outpaint';
            readonly checkpoint: string;
            readonly prompt: string;
            readonly steps: number;
            readonly drawnSide: number;
            readonly seed: number;
          };
    }[];
    readonly segments: readonly {
      readonly id: string;
      readonly name: string;
      readonly headlines: readonly { readonly id: string; readonly text: string }[];
      readonly copy: {
        readonly body?: string;
        readonly action?: string;
        readonly offer?: string;
        readonly fine?: string;
        readonly language?: string;
      };
      readonly images: readonly string[];
    }[];
    readonly templates: readonly (
      | 'shade'
      | 'shade-brand'
      | 'sky'
      | 'split'
      | 'split-brand'
      | 'gallery'
      | 'card'
      | 'card-brand'
      | 'glass'
      | 'poster'
      | 'price'
      | 'shout'
    )[];
    readonly formats: readonly (
      | 'meta-square'
      | 'meta-portrait'
      | 'meta-story'
      | 'meta-reel'
      | 'google-landscape'
      | 'google-square'
      | 'google-portrait'
      | 'tiktok-feed'
      | 'pinterest-pin'
      | 'linkedin-landscape'
      | 'x-card'
      | 'x-square'
      | 'x-landscape'
      | 'display-rectangle'
      | 'display-leaderboard'
      | 'display-skyscraper'
      | 'display-half-page'
      | 'display-mobile'
      | 'display-billboard'
    )[];
    readonly syntheticPerson: boolean;
  } | null;
  readonly landingUrl: string;
  readonly state: 'draft' | 'running' | 'paused' | 'ended';
  /** Why it is paused or ended: `person`, or the word of a rule. */
  readonly stateReason: string | null;
  readonly goal: 'click' | 'conversion';
  readonly currency: string;
  readonly holdoutShare: number;
  readonly halfLifeHours: number;
  readonly minimumSample: number;
  readonly endsAt: string | null;
  readonly mostImpressions: number | null;
  readonly endWhenDecided: boolean;
  readonly pauseAfterSilent: number | null;
  /** That makes its creatives now. */
  readonly job: { readonly id: string; readonly progress: number } | null;
  /** What is not made yet or another one since, and what that costs. */
  readonly toMake: { readonly creatives: number; readonly credits: number };
  readonly creatives: readonly Creative[];
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

export type Creative = {
  readonly id: string;
  /** Stable: what reports of every channel carry (`utm_content`). */
  readonly cellId: string;
  readonly segment: string;
  readonly headline: string;
  readonly image: string;
  readonly template:
    | 'shade'
    | 'shade-brand'
    | 'sky'
    | 'split'
    | 'split-brand'
    | 'gallery'
    | 'card'
    | 'card-brand'
    | 'glass'
    | 'poster'
    | 'price'
    | 'shout';
  readonly format:
    | 'meta-square'
    | 'meta-portrait'
    | 'meta-story'
    | 'meta-reel'
    | 'google-landscape'
    | 'google-square'
    | 'google-portrait'
    | 'tiktok-feed'
    | 'pinterest-pin'
    | 'linkedin-landscape'
    | 'x-card'
    | 'x-square'
    | 'x-landscape'
    | 'display-rectangle'
    | 'display-leaderboard'
    | 'display-skyscraper'
    | 'display-half-page'
    | 'display-mobile'
    | 'display-billboard';
  readonly words: {
    readonly headline: string;
    readonly body?: string;
    readonly action?: string;
    readonly offer?: string;
    readonly fine?: string;
    readonly language?: string;
  };
  readonly width: number;
  readonly height: number;
  readonly bytes: number | null;
  /** Of its file; null: it could not be made. */
  readonly sha256: string | null;
  readonly url: string | null;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
  } | null;
  readonly findings: readonly {
    readonly code: 'contrast' | 'unsafe' | 'clipped' | 'overlap' | 'logo_contrast' | 'bytes' | 'garish';
    /** Which text, or the logo. */
    readonly role?: string;
    readonly other?: string;
    readonly contrast?: number;
    readonly bytes?: number;
    readonly most?: number;
    readonly colourfulness?: number;
  }[];
  readonly syntheticPerson: boolean;
  readonly state: 'waiting' | 'approved' | 'rejected';
  readonly approved: { readonly by: string | null; readonly at: string } | null;
  /** What it is made of is another since. */
  readonly outdated: boolean;
  /** Newest first. */
  readonly reviews: readonly {
    readonly id: string;
    readonly verdict: 'waiting' | 'approved' | 'rejected';
    readonly note: string;
    readonly sha256: string;
    readonly by: string | null;
    readonly at: string;
  }[];
};

export type CampaignCard = {
  readonly id: string;
  readonly projectId: string | null;
  readonly name: string;
  readonly state: 'draft' | 'running' | 'paused' | 'ended';
  readonly createdAt: string;
  readonly creatives: number;
  readonly approved: number;
  readonly waiting: number;
};

export type CampaignExport = {
  readonly tables: readonly {
    readonly name: string;
    /** CSV. */
    readonly text: string;
  }[];
  readonly files: readonly {
    /** As the tables call it. */
    readonly name: string;
    readonly url: string;
  }[];
};

export type TakenEvents = {
  /** New ones. */
  readonly counted: number;
  /** Counted before: sending them again changes nothing. */
  readonly known: number;
  /** Not counted; the others are. */
  readonly refused: readonly {
    /** Which, counted from 0. */
    readonly index: number;
    /** `ads.impression_unknown`, `ads.currency_differs`. */
    readonly code: string;
    readonly detail: string;
  }[];
};

export type Checkpoint = {
  /** What a job names it by. */
  readonly name: string;
  readonly title: string;
  readonly family: string;
  /** What it can do. */
  readonly pipelines: readonly string[];
  readonly licence: { readonly id: string; readonly url: string; readonly terms: string | null };
  /** Whether its licence allows pictures that somebody pays for. */
  readonly paidUse: boolean;
  /** Whether a job may name it now. */
  readonly usable: boolean;
  /** Why not. */
  readonly obstacle: 'licence' | 'broken' | 'not_everywhere' | null;
  /** What it was trained at; null until a worker has looked inside. */
  readonly size: {
    readonly width: number;
    readonly height: number;
    readonly fixed: boolean;
    readonly multiple: number;
  } | null;
  /** Pictures that its ControlNets want to be shown. */
  readonly controls: number;
  readonly defaults: {
    readonly steps: number | null;
    readonly guidance: number | null;
    readonly scheduler: string | null;
  };
  /** Expected at 20 steps, from what was measured on the machine. */
  readonly seconds: { readonly at512: number | null; readonly atNative: number | null };
};

export type CheckpointTask = {
  readonly id: string;
  readonly storeId: string;
  readonly checkpoint: string;
  readonly kind: 'pull' | 'import' | 'verify' | 'prepare' | 'measure' | 'remove';
  readonly status: 'waiting' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';
  readonly phase:
    | 'queuing'
    | 'connecting'
    | 'downloading'
    | 'stalled'
    | 'retrying'
    | 'rereading'
    | 'copying'
    | 'hashing'
    | 'preparing'
    | 'measuring'
    | 'removing'
    | null;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly bytesPerSecond: number | null;
  readonly etaSeconds: number | null;
  /** Why the latest try had to be repeated. */
  readonly trouble:
    | 'stalled'
    | 'dropped'
    | 'unreachable'
    | 'proxy'
    | 'busy'
    | 'needs_token'
    | 'not_there'
    | 'wrong_content'
    | 'odd_answer'
    | null;
  readonly retries: number;
  readonly freedBytes: number | null;
  readonly error: {
    /** See the list of errors. */
    readonly code: string;
    readonly reason:
      | 'stalled'
      | 'dropped'
      | 'unreachable'
      | 'proxy'
      | 'busy'
      | 'needs_token'
      | 'not_there'
      | 'wrong_content'
      | 'odd_answer'
      | null;
  } | null;
  readonly finishedAt: string | null;
};

export type Balance = {
  /** May be spent: those of the plan and of packs. */
  readonly available: number;
  readonly plan: number;
  /** Bought or given; these never expire. */
  readonly pack: number;
  /** Held by jobs that wait or run. */
  readonly reserved: number;
  readonly spent: number;
};

export type CreditChange = {
  readonly id: string;
  readonly kind: 'grant' | 'reserve' | 'capture' | 'release' | 'refund' | 'expire' | 'revoke';
  readonly jobId: string | null;
  /** By how much what may be spent went up or down. */
  readonly credits: number;
  /** What could be spent after it. */
  readonly balance: number;
  readonly createdAt: string;
};

export type Tool = {
  readonly name: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly summary: { readonly en: string; readonly es: string };
  /** Whether every job looks at a photo, or its input decides: one without names a project. */
  readonly photo: 'always' | 'by_input';
  /** JSON Schema (2020-12) of the `input` of a job. */
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly example: {
    readonly input: Readonly<Record<string, unknown>>;
    /** What the example costs. */
    readonly credits: number;
    readonly outputs: number;
  };
};

export type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly enabled: boolean;
  /** `person`: switched off; `failing`: it took nothing for days; `gone`: it answered 410. */
  readonly disabledReason: 'person' | 'failing' | 'gone' | null;
  /** Since when it has taken nothing; null while all is well. */
  readonly failingSince: string | null;
  readonly createdAt: string;
};

export type NewWebhook = {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
  readonly enabled: boolean;
  /** `person`: switched off; `failing`: it took nothing for days; `gone`: it answered 410. */
  readonly disabledReason: 'person' | 'failing' | 'gone' | null;
  /** Since when it has taken nothing; null while all is well. */
  readonly failingSince: string | null;
  readonly createdAt: string;
  /** `whsec_…`, what deliveries are signed with. Shown in this answer only. */
  readonly secret: string;
};

export type WebhookDelivery = {
  readonly id: string;
  readonly endpointId: string;
  readonly event: {
    /** The `webhook-id` of every attempt and replay. */
    readonly id: string;
    readonly type: string;
    /** The job or the feed that it is about; a feed’s ends in the number of that end. */
    readonly subjectId: string;
    readonly createdAt: string;
  };
  /** `failed`: given up; can be replayed. */
  readonly status: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  /** HTTP status of the last answer; null when there was none. */
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastAttemptAt: string | null;
  readonly deliveredAt: string | null;
  readonly createdAt: string;
};

export type JobEnded = {
  readonly type: 'job.succeeded' | 'job.failed' | 'job.cancelled';
  readonly timestamp: string;
  readonly data: {
    /** Of the job. */
    readonly id: string;
    readonly projectId: string;
    readonly photoId: string | null;
    readonly tool: string;
    readonly status: 'succeeded' | 'failed' | 'cancelled';
    readonly credits: number;
    /** 0 unless it succeeded. */
    readonly creditsSpent: number;
    readonly error: { readonly code: string } | null;
    readonly outputs: readonly {
      readonly id: string;
      readonly index: number;
      readonly width: number;
      readonly height: number;
    }[];
    readonly createdAt: string;
    readonly finishedAt: string | null;
  };
};

export type FeedEnded = {
  readonly type: 'feed.finished';
  readonly timestamp: string;
  readonly data: {
    /** Of the feed. */
    readonly id: string;
    readonly projectId: string;
    readonly name: string;
    readonly tool: string;
    readonly status: 'done' | 'cancelled';
    readonly rows: {
      readonly waiting: number;
      readonly fetching: number;
      readonly running: number;
      readonly done: number;
      readonly failed: number;
      readonly cancelled: number;
    };
    readonly createdAt: string;
    readonly finishedAt: string | null;
  };
};

export type ListingDelivered = {
  readonly type: 'listing.delivered';
  readonly timestamp: string;
  readonly data: {
    /** Of the delivery. */
    readonly id: string;
    readonly listing: {
      readonly id: string;
      readonly projectId: string;
      readonly address: string;
      readonly reference: string;
    };
    readonly profile: string;
    readonly photos: number;
    readonly readyAt: string;
  };
};

export type ListingChangeAsked = {
  readonly type: 'listing.change_asked';
  readonly timestamp: string;
  readonly data: {
    readonly listingId: string;
    /** Of the photo in the listing. */
    readonly photoId: string;
    /** The picture that they saw. */
    readonly outputId: string;
    readonly comment: string;
  };
};
