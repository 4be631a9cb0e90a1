import { refundReasons } from '@escena/db/billing/refunds';
import { toolNames } from '@escena/verticals/contracts';
import { stagingMarks } from '@escena/verticals/staging/marks';
import { together } from '@escena/verticals/staging/together';
import { tryonPerson } from '@escena/verticals/tryon/person';
import { z } from 'zod';
import { route } from '../route.ts';
import { toolInputMark } from '../tool-input-mark.ts';
import { toolExamples } from '../tool-examples.ts';
import { idOf, pageOf, pageQuery } from '../views/common.ts';
import { job, jobStatus, quote, toJob } from '../views/job.ts';

const tag = 'Jobs';
const params = z.object({ jobId: idOf('The job', 'job') });

const [firstTool] = toolNames;
/** The inputs of all tools; the tool's own contract checks which it is. */
const toolInput = z
  .record(z.string(), z.unknown())
  .meta({ [toolInputMark]: true })
  .describe('What the tool asks, as `GET /tools` says.');

export const jobRoutes = [
  route({
    method: 'POST',
    path: '/jobs',
    id: 'createJob',
    tag,
    procedure: 'jobs.create',
    access: 'edit',
    summary: 'Start a job, or ask what it would cost',
    description:
      'Credits are held at once, spent when the job succeeds and given back otherwise. With `dryRun: true` the input is checked and priced, and nothing runs.',
    body: z.object({
      tool: z.enum(toolNames),
      photoId: idOf('A photo that is ready; left out where the run looks at none', 'asset').optional(),
      projectId: idOf('Where the pictures of a run without a photo belong', 'project').optional(),
      input: toolInput,
      dryRun: z.boolean().default(false).describe('Only check and price.'),
    }),
    example: { tool: firstTool, photoId: 'asset_…', input: toolExamples[firstTool] },
    status: 201,
    output: job,
    instead: {
      status: 200,
      description: 'The price, from a dry run',
      output: quote,
      when: ({ body }) => body.dryRun,
    },
    run: async (api, { body: { dryRun, photoId: assetId, ...run } }, tools) => {
      if (!dryRun) return toJob(await api.jobs.create({ assetId, ...run }), tools);
      const { assetId: photoId, ...price } = await api.jobs.price({ assetId, ...run });
      return { dryRun: true as const, photoId, ...price, input: { ...price.input } };
    },
  }),
  route({
    method: 'POST',
    path: '/jobs/grid',
    id: 'createJobsGrid',
    tag,
    procedure: 'jobs.createGrid',
    access: 'edit',
    summary: 'Try every look on every person',
    description:
      'For the pictures of a catalogue: a try-on job for each cell, person by person; at most 100, and all start, or none. Each job has its own price, progress and refund.',
    body: z.object({
      people: z
        .array(
          z.object({
            photoId: idOf('A photo of somebody who consented', 'asset'),
            person: tryonPerson.optional().describe('Landmarks; absent: they are found.'),
          }),
        )
        .min(1)
        .max(50),
      looks: z
        .array(z.record(z.string(), z.unknown()))
        .min(1)
        .max(50)
        .describe('What the try-on asks, as `GET /tools` says, without `person`.'),
    }),
    example: {
      people: [{ photoId: 'asset_…' }, { photoId: 'asset_…' }],
      looks: [{ garments: [{ kind: 'top', pictureId: 'asset_…' }] }],
    },
    status: 201,
    output: z.object({
      data: z.array(z.object({ photoId: z.string(), look: z.number().int().describe('By index.'), job })),
    }),
    run: async (api, { body: { people, looks } }, tools) => {
      const asked = people.map(({ photoId: assetId, person }) => ({ assetId, person }));
      const cells = await api.jobs.createGrid({ people: asked, looks });
      return {
        data: cells.map(({ assetId, look, job: made }) => ({
          photoId: assetId,
          look,
          job: toJob(made, tools),
        })),
      };
    },
  }),
  route({
    method: 'POST',
    path: '/jobs/together',
    id: 'createJobsTogether',
    tag,
    procedure: 'jobs.createTogether',
    access: 'edit',
    summary: 'Stage several photos of one room with the same furniture',
    description:
      'A staging job for each photo, in the order of the photos; all start, or none. Photos are linked by two points of the floor or more that both show. Each job has its own price, progress and refund.',
    body: z.object({
      photos: z
        .array(
          z.object({
            photoId: idOf('A photo that is ready', 'asset'),
            marks: stagingMarks.optional().describe('What a person marked on it'),
          }),
        )
        .min(2)
        .max(12),
      links: together.shape.links.describe(
        'Pairs of photos by index, and points of the floor that both show, in fractions of width and height: in `a`, then in `b`.',
      ),
      input: toolInput.describe('What staging asks, as `GET /tools` says, without marks.'),
    }),
    example: {
      photos: [{ photoId: 'asset_…' }, { photoId: 'asset_…' }],
      links: [
        {
          a: 0,
          b: 1,
          points: [
            [
              [0.31, 0.82],
              [0.55, 0.91],
            ],
            [
              [0.64, 0.7],
              [0.82, 0.74],
            ],
          ],
        },
      ],
      input: toolExamples.staging,
    },
    status: 201,
    output: z.object({ data: z.array(job) }),
    run: async (api, { body: { photos, links, input } }, tools) => {
      const jobs = await api.jobs.createTogether({
        photos: photos.map(({ photoId, marks }) => ({ photo: photoId, marks })),
        links,
        input,
      });
      return { data: jobs.map((one) => toJob(one, tools)) };
    },
  }),
  route({
    method: 'GET',
    path: '/jobs',
    id: 'listJobs',
    tag,
    procedure: 'jobs.page',
    access: 'read',
    summary: 'List jobs, newest first',
    query: z.object({
      projectId: idOf('Only of this project', 'project').optional(),
      photoId: idOf('Only of this photo', 'asset').optional(),
      tool: z.enum(toolNames).optional().describe('Only of this tool'),
      status: jobStatus.optional(),
      ...pageQuery,
    }),
    status: 200,
    output: pageOf(job),
    run: async (api, { query: { photoId: assetId, ...query } }, tools) => {
      const { items, nextCursor } = await api.jobs.page({ assetId, ...query });
      return { data: items.map((item) => toJob(item, tools)), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/jobs/{jobId}',
    id: 'getJob',
    tag,
    procedure: 'jobs.get',
    access: 'read',
    summary: 'Get a job and its pictures',
    params,
    status: 200,
    output: job,
    run: async (api, { params: { jobId: id } }, tools) => toJob(await api.jobs.get({ id }), tools),
  }),
  route({
    method: 'POST',
    path: '/jobs/{jobId}/cancel',
    id: 'cancelJob',
    tag,
    procedure: 'jobs.cancel',
    access: 'edit',
    summary: 'Stop a job',
    description:
      'A waiting job ends at once, a running one within seconds. Nothing is charged. Asking again is harmless.',
    params,
    status: 200,
    output: job,
    run: async (api, { params: { jobId: id } }, tools) => {
      await api.jobs.cancel({ id });
      return toJob(await api.jobs.get({ id }), tools);
    },
  }),
  route({
    method: 'POST',
    path: '/jobs/{jobId}/refund',
    id: 'refundJob',
    tag,
    procedure: 'jobs.refund',
    access: 'edit',
    summary: 'Give back a job that is not good enough',
    description: 'Its credits come back and its pictures go: within 30 days, a few times a month.',
    params,
    body: z.object({ reason: z.enum(refundReasons), note: z.string().trim().max(1000).optional() }),
    example: { reason: 'scale', note: 'The sofa is too small.' },
    status: 200,
    output: z.object({ credits: z.number().int().describe('How many came back.') }),
    run: (api, { params: { jobId: id }, body }) => api.jobs.refund({ id, ...body }),
  }),
];
