import { z } from 'zod';
import { projectName } from '../../routers/projects/project-name.ts';
import { route } from '../route.ts';
import { done, idOf, pageOf, pageQuery, ok } from '../views/common.ts';
import { project } from '../views/project.ts';

const tag = 'Projects';
const params = z.object({ projectId: idOf('The project', 'project') });
const example = { name: 'Calle Mayor 3' };

export const projectRoutes = [
  route({
    method: 'GET',
    path: '/projects',
    id: 'listProjects',
    tag,
    procedure: 'projects.page',
    access: 'read',
    summary: 'List projects, newest first',
    query: z.object(pageQuery),
    status: 200,
    output: pageOf(project),
    run: async (api, { query }) => {
      const { items, nextCursor } = await api.projects.page(query);
      return { data: items, nextCursor };
    },
  }),
  route({
    method: 'POST',
    path: '/projects',
    id: 'createProject',
    tag,
    procedure: 'projects.create',
    access: 'edit',
    summary: 'Create a project',
    body: z.object({ name: projectName }),
    example,
    status: 201,
    output: project,
    run: async (api, { body }) => api.projects.get(await api.projects.create(body)),
  }),
  route({
    method: 'GET',
    path: '/projects/{projectId}',
    id: 'getProject',
    tag,
    procedure: 'projects.get',
    access: 'read',
    summary: 'Get a project',
    params,
    status: 200,
    output: project,
    run: (api, { params: { projectId } }) => api.projects.get({ id: projectId }),
  }),
  route({
    method: 'PATCH',
    path: '/projects/{projectId}',
    id: 'renameProject',
    tag,
    procedure: 'projects.rename',
    access: 'edit',
    summary: 'Rename a project',
    params,
    body: z.object({ name: projectName }),
    example,
    status: 200,
    output: project,
    run: async (api, { params: { projectId: id }, body }) => {
      await api.projects.rename({ id, ...body });
      return api.projects.get({ id });
    },
  }),
  route({
    method: 'DELETE',
    path: '/projects/{projectId}',
    id: 'deleteProject',
    tag,
    procedure: 'projects.delete',
    access: 'edit',
    summary: 'Put a project in the bin',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { projectId: id } }) => {
      await api.projects.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/projects/{projectId}/restore',
    id: 'restoreProject',
    tag,
    procedure: 'projects.restore',
    access: 'edit',
    summary: 'Take a project out of the bin',
    params,
    status: 200,
    output: project,
    run: async (api, { params: { projectId: id } }) => {
      await api.projects.restore({ id });
      return api.projects.get({ id });
    },
  }),
];
