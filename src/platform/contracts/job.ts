import type { Database } from '../database/database.ts'

/** Work in the background, at times; one process of all runs it. */
export interface JobDefinition {
  /** `plan.send-reminders` */
  readonly name: string
  /** Five-field cron in Asia/Ho_Chi_Minh. */
  readonly cron: string
  readonly run: (context: JobContext) => Promise<void>
}

export interface JobContext {
  readonly database: Database
  readonly now: Date
}
