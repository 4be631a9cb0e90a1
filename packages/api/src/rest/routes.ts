/** The public API, whole: what the server answers, the document describes, the client calls and agents are offered. */
import type { Route } from './route.ts';
import { brandKitRoutes } from './routes/brand-kits.ts';
import { campaignRoutes } from './routes/campaigns.ts';
import { checkpointRoutes } from './routes/checkpoints.ts';
import { configuratorRoutes } from './routes/configurators.ts';
import { consentRoutes } from './routes/consents.ts';
import { creditRoutes } from './routes/credits.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feeds.ts';
import { jobRoutes } from './routes/jobs.ts';
import { fontRoutes } from './routes/fonts.ts';
import { listingRoutes } from './routes/listings.ts';
import { modelRoutes } from './routes/models.ts';
import { outputRoutes } from './routes/outputs.ts';
import { photoRoutes } from './routes/photos.ts';
import { projectRoutes } from './routes/projects.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { webhookRoutes } from './routes/webhooks.ts';

export const routes: readonly Route[] = [
  ...projectRoutes,
  ...photoRoutes,
  ...uploadRoutes,
  ...consentRoutes,
  ...jobRoutes,
  ...feedRoutes,
  ...configuratorRoutes,
  ...outputRoutes,
  ...exportRoutes,
  ...listingRoutes,
  ...modelRoutes,
  ...brandKitRoutes,
  ...campaignRoutes,
  ...checkpointRoutes,
  ...fontRoutes,
  ...creditRoutes,
  ...webhookRoutes,
];
