import type { AbuseReport } from '@escena/db/reports/abuse-reports';

/** What a visitor said of a shared picture, for whoever can do something about it. */
export interface ReportView {
  readonly id: string;
  readonly reason: AbuseReport['reason'];
  readonly text: string;
  readonly email: string | null;
  readonly createdAt: Date;
  /** of the page; null when it is down already */
  readonly url: string | null;
}

export function toReportView(row: AbuseReport, publicUrl: string): ReportView {
  const { id, reason, text, email, createdAt, share } = row;
  const url = share.takenDownAt ? null : new URL(`/s/${share.token}`, publicUrl).href;
  return { id, reason, text, email, createdAt, url };
}
