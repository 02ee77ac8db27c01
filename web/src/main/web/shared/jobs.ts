import { get, post } from './api.ts';

export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Long work at the server. `percent` is 0–100; `message` is a sentence in the reader's language. */
export interface Job {
  id: string;
  kind: string;
  state: JobState;
  /** Asked to stop, and not yet stopped. */
  cancelling: boolean;
  percent: number;
  done: number;
  total: number;
  message: string;
  remainingSeconds: number | null;
  /** What it came to, by kind; null until it has ended. */
  outcome: unknown;
}

export function ended(job: Job): boolean {
  return job.state === 'DONE' || job.state === 'FAILED' || job.state === 'CANCELLED';
}

export function readJob(id: string, signal?: AbortSignal): Promise<Job> {
  return get<Job>(`/api/jobs/${id}`, signal);
}

export function cancelJob(id: string): Promise<Job> {
  return post<Job>(`/api/jobs/${id}/cancellation`);
}
