import { z } from 'zod';
import { route } from '../route.ts';
import { done, idOf, ok } from '../views/common.ts';
import { output, toJobOutput } from '../views/output.ts';

const tag = 'Outputs';
const params = z.object({ outputId: idOf('The picture', 'output') });

export const outputRoutes = [
  route({
    method: 'GET',
    path: '/outputs/{outputId}',
    id: 'getOutput',
    tag,
    procedure: 'outputs.get',
    access: 'read',
    summary: 'Get a finished picture and links to its files',
    params,
    status: 200,
    output,
    run: async (api, { params: { outputId: id } }, tools) => {
      const view = await api.outputs.get({ id });
      return { ...toJobOutput(view, tools), jobId: view.jobId, createdAt: view.createdAt };
    },
  }),
  route({
    method: 'DELETE',
    path: '/outputs/{outputId}',
    id: 'deleteOutput',
    tag,
    procedure: 'outputs.delete',
    access: 'edit',
    summary: 'Delete a finished picture',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { outputId: id } }) => {
      await api.outputs.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/outputs/{outputId}/restore',
    id: 'restoreOutput',
    tag,
    procedure: 'outputs.restore',
    access: 'edit',
    summary: 'Bring a deleted picture back',
    params,
    status: 200,
    output,
    run: async (api, { params: { outputId: id } }, tools) => {
      await api.outputs.restore({ id });
      const view = await api.outputs.get({ id });
      return { ...toJobOutput(view, tools), jobId: view.jobId, createdAt: view.createdAt };
    },
  }),
];
