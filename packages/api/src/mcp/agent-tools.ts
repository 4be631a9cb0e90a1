/** What agents are offered: routes of the public API under names that say what they do. */
import type { z } from 'zod';
import type { Route } from '../rest/route.ts';
import { routes } from '../rest/routes.ts';
import { feed, feedQuote } from '../rest/views/feed.ts';
import { listing, listingQuote } from '../rest/views/listing.ts';
import { job, quote } from '../rest/views/job.ts';

export interface AgentTool {
  readonly name: string;
  readonly description: string;
  readonly route: Route;
  /** of the answer, where the route has several kinds */
  readonly output: z.ZodType;
  /** added to what the agent says */
  readonly fixed: Readonly<Record<string, unknown>>;
  /** asks again until the job has ended, or for as long as a request may take */
  readonly waits: boolean;
}

type ToolWords = Pick<AgentTool, 'description'> & Partial<Pick<AgentTool, 'output' | 'fixed' | 'waits'>>;

function tool(
  name: string,
  routeId: string,
  { description, output, fixed = {}, waits = false }: ToolWords,
): AgentTool {
  const route = routes.find(({ id }) => id === routeId);
  if (!route) throw new Error(`no route ${routeId}`);
  return { name, description, route, output: output ?? route.output, fixed, waits };
}

export const agentTools: readonly AgentTool[] = [
  tool('list_tools', 'listTools', {
    description:
      'What Escena can make of a photo or, in the studio, of words: each tool with the JSON Schema of its input and the price of an example.',
  }),
  tool('get_credits', 'getCredits', { description: 'How many credits the workspace can spend.' }),
  tool('list_projects', 'listProjects', { description: 'Projects, newest first. Photos lie in projects.' }),
  tool('create_project', 'createProject', { description: 'Create a project to put photos in.' }),
  tool('list_photos', 'listPhotos', {
    description: 'Photos, newest first; with `projectId`, of that project.',
  }),
  tool('import_photo', 'createPhoto', {
    description:
      'Bring a photo into a project from a public URL. It is `processing` for some seconds; jobs need it `ready` (see get_photo).',
  }),
  tool('get_photo', 'getPhoto', { description: 'A photo: whether it is ready, its size and links.' }),
  tool('price_job', 'createJob', {
    description: 'Check the input of a job and say what it would cost. Nothing runs and nothing is charged.',
    fixed: { dryRun: true },
    output: quote,
  }),
  tool('create_job', 'createJob', {
    description:
      'Start a job on a photo that is ready or, where the tool looks at none, in a project. Spends credits if it succeeds: tell the person the price first (price_job).',
    fixed: { dryRun: false },
    output: job,
  }),
  tool('stage_room', 'createJobsTogether', {
    description:
      'Stage several photos of one room with the same furniture, each linked to another by two floor points that both show. One job and one credit a photo: tell the person the price first.',
  }),
  tool('get_job', 'getJob', {
    description: 'How far a job is, and its finished pictures with links that open for an hour.',
  }),
  tool('wait_for_job', 'getJob', {
    description:
      'Wait until a job has ended, for up to 50 seconds. If it is still running then, call this again.',
    waits: true,
  }),
  tool('list_jobs', 'listJobs', { description: 'Jobs, newest first, by photo, project or status.' }),
  tool('cancel_job', 'cancelJob', { description: 'Stop a job that waits or runs. Nothing is charged.' }),
  tool('price_feed', 'createFeed', {
    description:
      'Check a catalogue (rows of sku, image, title) for a tool: every wrong row with line, column and reason, and the price. Nothing runs.',
    fixed: { dryRun: true },
    output: feedQuote,
  }),
  tool('create_feed', 'createFeed', {
    description:
      'Run a tool over a catalogue of up to 500 rows. Spends credits row by row: tell the person the price first (price_feed).',
    fixed: { dryRun: false },
    output: feed,
  }),
  tool('get_feed', 'getFeed', { description: 'How many rows of a feed are how far.' }),
  tool('list_feed_pictures', 'listFeedPictures', {
    description: 'Finished pictures of a feed: file names, alternative texts in English and Spanish, links.',
  }),
  tool('create_listing', 'createListing', {
    description:
      'Put photos of a home together as one listing: rooms are recognised, the outside is left out of staging.',
  }),
  tool('get_listing', 'getListing', {
    description: 'A listing: its photos in order, what each shows, how far it is, what was decided about it.',
  }),
  tool('update_listing_photo', 'updateListingPhoto', {
    description: 'Correct the room that a photo of a listing shows, or leave it out of staging.',
  }),
  tool('price_listing', 'stageListing', {
    description: 'What staging the photos of a listing would cost. Nothing runs and nothing is charged.',
    fixed: { dryRun: true },
    output: listingQuote,
  }),
  tool('stage_listing', 'stageListing', {
    description:
      'Stage the photos of a listing in one batch, or some again with a `change`. Spends credits photo by photo: tell the person the price first (price_listing).',
    fixed: { dryRun: false },
    output: listing,
  }),
  tool('review_listing_photo', 'reviewListingPhoto', {
    description: 'Write down what a person decided about a picture of a listing. Never decide it yourself.',
  }),
  tool('deliver_listing', 'deliverListing', {
    description:
      'Make the ZIP and the client’s page of what is approved in a listing, by the rules of its listing service.',
  }),
  tool('list_listing_deliveries', 'listListingDeliveries', {
    description:
      'What went out of a listing, whether it is ready, its links, and what the service would say of it.',
  }),
  tool('list_brand_kits', 'listBrandKits', { description: 'How the workspace’s brands look and speak.' }),
  tool('create_brand_kit', 'createBrandKit', {
    description: 'Keep colours, fonts, logos and tone of a brand, for ads.',
  }),
  tool('create_campaign', 'createCampaign', {
    description:
      'Plan ads for segments that each have words and pictures of their own. Nothing is made yet; the answer says how many and the price.',
  }),
  tool('get_campaign', 'getCampaign', {
    description: 'A campaign: its plan, its creatives, what would be objected to, what was decided.',
  }),
  tool('update_campaign', 'updateCampaign', {
    description: 'Change words, pictures, designs, formats or rules of a campaign.',
  }),
  tool('make_creatives', 'makeCreatives', {
    description:
      'Make the creatives of a campaign that are new or changed. Spends credits: tell the person the price first (get_campaign, toMake).',
  }),
  tool('review_creatives', 'reviewCreatives', {
    description: 'Write down what a person decided about creatives. Never decide it yourself.',
  }),
  tool('steer_campaign', 'steerCampaign', {
    description: 'Start, pause or end a campaign when a person asked for it.',
  }),
  tool('export_campaign', 'exportCampaign', {
    description: 'What is approved, as tables for Meta and Google and links to the files.',
  }),
  tool('get_output', 'getOutput', {
    description: 'A finished picture: links to its files, and what was measured of it.',
  }),
];
