/** The child process that holds one checkpoint for the pool; its memory goes back to the system when it ends. */
import { serveTasks } from '../process/serve-tasks.ts';
import { serveModel } from './serve-model.ts';

serveTasks(serveModel());
