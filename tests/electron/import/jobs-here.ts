import type { JobHost, Jobs } from '../../../electron/jobs/job.ts';
import { runJob } from '../../../electron/jobs/run-job.ts';
import type { Result } from '../../../shared/contract/problem.ts';

/** Jobs done in this very process: what they do is real, only the process around it is not. */
export const jobsHere: JobHost = {
  run: async (job, input) =>
    (await runJob({ id: 'here', job, input } as Parameters<typeof runJob>[0])) as Result<Jobs[typeof job]['output']>,
};
