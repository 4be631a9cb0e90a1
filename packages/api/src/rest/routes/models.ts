import { modelTurns } from '@escena/core/model-size';
import { modelPlacements } from '@escena/verticals/staging/own-model';
import { z } from 'zod';
import { statedSize } from '../../routers/models/stated-size.ts';
import { route } from '../route.ts';
import { done, idOf, pageOf, pageQuery, ok } from '../views/common.ts';
import { model, toModel } from '../views/model.ts';

const tag = 'Models';
const params = z.object({ modelId: idOf('The 3D model', 'mdl') });

export const modelRoutes = [
  route({
    method: 'GET',
    path: '/models',
    id: 'listModels',
    tag,
    procedure: 'models.page',
    access: 'read',
    summary: 'List your 3D models, newest first',
    query: z.object(pageQuery),
    status: 200,
    output: pageOf(model),
    run: async (api, { query }, tools) => {
      const { items, nextCursor } = await api.models.page(query);
      return { data: items.map((item) => toModel(item, tools)), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/models/{modelId}',
    id: 'getModel',
    tag,
    procedure: 'models.get',
    access: 'read',
    summary: 'Get a 3D model',
    params,
    status: 200,
    output: model,
    run: async (api, { params: { modelId: id } }, tools) => toModel(await api.models.get({ id }), tools),
  }),
  route({
    method: 'PATCH',
    path: '/models/{modelId}',
    id: 'updateModel',
    tag,
    procedure: 'models.configure',
    access: 'edit',
    summary: 'Name a 3D model, or say its size, front and place',
    description: 'A change of size, front or place has it checked anew.',
    params,
    body: z.object({
      name: z.string().trim().min(1).max(80).optional(),
      size: statedSize.optional().describe('The unit of the file, or how wide the thing really is, cm.'),
      turn: z.literal(modelTurns).optional().describe('Degrees that bring its front to the viewer.'),
      placement: z.enum(modelPlacements).optional(),
    }),
    example: { size: { units: 'cm' } },
    status: 200,
    output: model,
    run: async (api, { params: { modelId: id }, body: { name, ...settings } }, tools) => {
      if (name !== undefined) await api.models.rename({ id, name });
      const changed = Object.values(settings).some((value) => value !== undefined);
      return toModel(
        changed ? await api.models.configure({ id, ...settings }) : await api.models.get({ id }),
        tools,
      );
    },
  }),
  route({
    method: 'DELETE',
    path: '/models/{modelId}',
    id: 'deleteModel',
    tag,
    procedure: 'models.delete',
    access: 'edit',
    summary: 'Delete a 3D model',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { modelId: id } }) => {
      await api.models.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/models/{modelId}/restore',
    id: 'restoreModel',
    tag,
    procedure: 'models.restore',
    access: 'edit',
    summary: 'Bring a deleted 3D model back',
    params,
    status: 200,
    output: model,
    run: async (api, { params: { modelId: id } }, tools) => {
      await api.models.restore({ id });
      return toModel(await api.models.get({ id }), tools);
    },
  }),
];
