import { type Result, refuse } from '../../shared/contract/problem.ts';
import type { Tell } from '../export/product.ts';
import type { JobName, Jobs } from './job.ts';
import type { JobRequest } from './messages.ts';

/** Does one job, in this very process, and tells how far it is. Whatever goes wrong is told as a problem. */
export async function runJob(
  request: JobRequest,
  tell: Tell = () => undefined,
): Promise<Result<Jobs[JobName]['output']>> {
  try {
    switch (request.job) {
      case 'import.read':
        return await readImport(request.input);
      case 'import.describe':
        return await describeImport(request.input);
      case 'export.make':
        return await makeProduct(request.input, tell);
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuse('failed-job', `${NAMES[request.job]} broke off: ${said}`);
  }
}

/** What to call a job in messages. */
export const NAMES: Readonly<Record<JobName, string>> = {
  'import.read': 'Reading the file',
  'import.describe': 'Reading the file',
  'export.make': 'Making the export',
};

// Each job loads its own code only: a reader must not wait for the typesetting.
async function readImport({ bytes, fileName, more = [], format, options }: Jobs['import.read']['input']) {
  const { readSources } = await import('../import/read-source.ts');
  return readSources([{ fileName, bytes }, ...more], format, options);
}

async function describeImport({ files, format, options }: Jobs['import.describe']['input']) {
  const { describeSources } = await import('../import/describe-source.ts');
  return describeSources(files, format, options);
}

async function makeProduct({ product, options, ...given }: Jobs['export.make']['input'], tell: Tell) {
  const [{ makeExport }, { inputOf }] = await Promise.all([
    import('../export/make-export.ts'),
    import('../export/input-of.ts'),
  ]);
  return makeExport(product, options, inputOf(given), tell);
}
