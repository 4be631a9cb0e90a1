import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { notAShoppersJob } from '../tryon-widgets/not-a-shoppers.ts';

/** A finished picture as it is looked for: with what was asked for, and where. */
export interface FoundPicture {
  readonly id: string;
  readonly jobId: string;
  readonly tool: string;
  readonly projectId: string;
  readonly projectName: string;
  /** the job's */
  readonly input: unknown;
  readonly width: number;
  readonly height: number;
  readonly createdAt: Date;
  readonly collectionIds: readonly string[];
}

interface ListOptions {
  readonly workspaceId: string;
  /** each must occur in what was asked for, or in the project's name */
  readonly words: readonly string[];
  readonly collectionId?: string | undefined;
  /** exactly these, if they are there */
  readonly ids?: readonly string[] | undefined;
  /** of the last picture of the page before */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Parts of a job's input that hold words. */
const worded = ['prompt', 'negativePrompt', 'style', 'room', 'checkpoint'] as const;

/** Newest first; none of shoppers who tried something on: they are nobody's to look through. */
export async function listPictures(db: Db | Tx, options: ListOptions): Promise<FoundPicture[]> {
  const { workspaceId, words, collectionId, ids, after, limit } = options;
  const rows = await db.output.findMany({
    where: {
      workspaceId,
      deletedAt: null,
      job: {
        refund: null,
        tool: { not: 'explain' },
        ...notAShoppersJob,
      },
      ...(ids && { id: { in: [...ids] } }),
      ...(after && { id: { lt: after } }),
      ...(collectionId && { collections: { some: { collectionId } } }),
      AND: words.map(saying),
    },
    orderBy: { id: 'desc' },
    take: limit,
    select: {
      id: true,
      jobId: true,
      width: true,
      height: true,
      createdAt: true,
      collections: { select: { collectionId: true } },
      job: {
        select: { tool: true, input: true, projectId: true, project: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ job, collections, ...row }) => ({
    ...row,
    tool: job.tool,
    input: job.input,
    projectId: job.projectId,
    projectName: job.project.name,
    collectionIds: collections.map((item) => item.collectionId),
  }));
}

function saying(word: string): Prisma.OutputWhereInput {
  const inProject = { project: { name: { contains: word, mode: 'insensitive' as const } } };
  const inInput = worded.map((field) => ({
    input: { path: [field], string_contains: word, mode: 'insensitive' as const },
  }));
  return { job: { OR: [inProject, ...inInput] } };
}
