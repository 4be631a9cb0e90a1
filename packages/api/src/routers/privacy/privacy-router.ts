import { router } from '../../trpc.ts';
import { allowSwimwear } from './allow-swimwear.ts';
import { cancelMine } from './cancel-mine.ts';
import { cancelWorkspace } from './cancel-workspace.ts';
import { eraseMine } from './erase-mine.ts';
import { eraseWorkspace } from './erase-workspace.ts';
import { exportMine } from './export-mine.ts';
import { exportWorkspace } from './export-workspace.ts';
import { retention } from './retention.ts';
import { saveRetention } from './save-retention.ts';
import { swimwear } from './swimwear.ts';
import { tasks } from './tasks.ts';
import { workspaceTasks } from './workspace-tasks.ts';

/** How long things are kept, what may be shown at all, and what people ask of their data. */
export const privacyRouter = router({
  swimwear,
  allowSwimwear,
  retention,
  saveRetention,
  tasks,
  workspaceTasks,
  exportMine,
  eraseMine,
  exportWorkspace,
  eraseWorkspace,
  cancelMine,
  cancelWorkspace,
});
