import type { JobView } from '@escena/api/views/job-view';

const dayMs = 86_400_000;

/** Whether a job was paid for and is young enough to be given back; the server decides, this only offers. */
export function mayRefund(
  { status, credits, refundedAt, finishedAt }: JobView,
  withinDays: number,
  now = Date.now(),
): boolean {
  const paid = status === 'succeeded' && credits > 0 && refundedAt === null;
  return paid && finishedAt !== null && now - finishedAt.getTime() < withinDays * dayMs;
}
