import { get, post } from './api.ts';

export type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Long work at the server. `percent` is 0–100; `result` is an address of ours where the outcome stands. */
export interface Job {
  id: string;
  kind: string;
  state: JobState;
  percent: number;
  remainingSeconds?: number | null;
  message?: string | null;
  result?: string | null;
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
