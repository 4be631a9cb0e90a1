import { z } from 'zod';
import { route } from '../route.ts';
import { checkpoint, checkpointTask } from '../views/checkpoint.ts';

const tag = 'Checkpoints';
const params = z.object({
  checkpoint: z.string().min(1).max(64).describe('Its name, as in the list.'),
});

export const checkpointRoutes = [
  route({
    method: 'GET',
    path: '/checkpoints',
    id: 'listCheckpoints',
    tag,
    procedure: 'checkpoints.installed',
    access: 'read',
    summary: 'List the checkpoints that pictures can be drawn with',
    description: 'They belong to the whole installation. Only those that are `usable` may be named by a job.',
    status: 200,
    output: z.object({ data: z.array(checkpoint) }),
    run: async (api) => ({ data: await api.checkpoints.installed() }),
  }),
  route({
    method: 'POST',
    path: '/checkpoints/{checkpoint}/pull',
    id: 'pullCheckpoint',
    tag,
    procedure: 'checkpoints.pull',
    access: 'operator',
    summary: 'Download a checkpoint that Escena describes',
    description: 'Into every store that lacks it. Follow it with `GET /checkpoints/{checkpoint}/tasks`.',
    params,
    status: 202,
    output: z.object({ data: z.array(checkpointTask) }),
    run: async (api, { params: { checkpoint: name } }) => ({
      data: [...(await api.checkpoints.pull({ name }))],
    }),
  }),
  route({
    method: 'GET',
    path: '/checkpoints/{checkpoint}/tasks',
    id: 'listCheckpointTasks',
    tag,
    procedure: 'checkpoints.tasks',
    access: 'operator',
    summary: 'What is being done with a checkpoint, or was done last, in each store',
    params,
    status: 200,
    output: z.object({ data: z.array(checkpointTask) }),
    run: async (api, { params: { checkpoint: name } }) => ({
      data: [...(await api.checkpoints.tasks({ name }))],
    }),
  }),
  route({
    method: 'DELETE',
    path: '/checkpoints/{checkpoint}',
    id: 'removeCheckpoint',
    tag,
    procedure: 'checkpoints.remove',
    access: 'operator',
    summary: 'Remove a checkpoint from every store',
    description: 'Refused while jobs that wait or run name it.',
    params,
    status: 202,
    output: z.object({ data: z.array(checkpointTask) }),
    run: async (api, { params: { checkpoint: name } }) => ({
      data: [...(await api.checkpoints.remove({ name }))],
    }),
  }),
];
