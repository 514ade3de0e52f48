import type { AlarmKind } from '../store/alarm-store.ts'

/** The database does not hold what was signed: the log stands still until an operator has looked. */
export abstract class LogStopped extends Error {
  abstract readonly alarm: AlarmKind
  /** What the alarm is about. */
  abstract readonly subject: string
}

/** An older copy of the database was put back: leaves that were signed are not there. */
export class LogRolledBack extends LogStopped {
  override readonly name = 'LogRolledBack'
  readonly alarm = 'rolled-back'
  readonly subject: string

  constructor(signed: number, found: number) {
    super(`${signed} leaves were signed and the database holds ${found}`)
    this.subject = `${signed}`
  }
}

/** What was signed is not what the database holds. */
export class LogForked extends LogStopped {
  override readonly name = 'LogForked'
  readonly alarm = 'forked'
  readonly subject: string

  constructor(size: number) {
    super(`the first ${size} leaves are not those that were signed`)
    this.subject = `${size}`
  }
}

/** The signer of this process has a key that the log does not name: another installation's, or a second machine's. */
export class SignerOfAnother extends Error {
  override readonly name = 'SignerOfAnother'
}
