export { defineJob, sendJob, type Job, type JobKind } from './job.ts'
export { startWorkers, type Workers, type WorkersOptions } from './workers.ts'
