import type { JobContext, JobDefinition } from '../contracts/job.ts'

/**
 * Runs one job here and now, without queue or clock: for tests and for the command line.
 * @throws Error when no job has this name, and whatever the job throws
 */
export async function runJob(
  jobs: readonly JobDefinition[],
  name: string,
  context: JobContext,
): Promise<void> {
  const job = jobs.find((candidate) => candidate.name === name)
  if (job === undefined) throw new Error(`no job is called ${name}`)
  await job.run(context)
}
