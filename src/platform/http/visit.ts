import type { IncomingHttpHeaders } from 'node:http'
import type { Actor, PersonActor } from '../contracts/access.ts'
import type { Database, Tx } from '../database/database.ts'
import type { Language } from '../i18n/words.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Answer } from './answer.ts'
import type { RawForm } from './form.ts'

/** What every handler is given of the request and the world; time and rights come from here, never from globals. */
export interface Visit<Params, Query, Who extends Actor = Actor> {
  readonly params: Params
  readonly query: Query
  readonly actor: Who
  readonly now: Date
  /** The day in Việt Nam. */
  readonly today: LocalDate
  readonly language: Language
  readonly database: Database
  /** For sign-in alone, which reads its own cookies and tells devices apart. */
  readonly headers: IncomingHttpHeaders
  /** The network address that asks; never stored or logged as it is. */
  readonly address: string
  may(permission: string, unitId: UnitId): boolean
  unitsFor(permission: string): UnitId[]
}

/** What the audit log keeps of an act; the action is the one that the route declares. */
export interface AuditedAct {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly unitId?: UnitId
  readonly reason?: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** Inside the one transaction of a form: the handle to write with, and the audit log to write to. */
export interface Writing {
  readonly tx: Tx
  audit(act: AuditedAct): Promise<void>
}

export interface FormVisit<Params, Query, Form, Who extends Actor = Actor> extends Visit<Params, Query, Who> {
  readonly form: Form
  /** What was typed, for a page that must show it again: the rules, or somebody else, may still stand against it. */
  readonly typed: RawForm
  /**
   * Runs `work` in one transaction with its audit entry. When it redirects, the form's request id is
   * remembered in the same transaction: the same form sent again is answered with the first result. What it
   * leaves to be shown, as a function, is read after the transaction: whoever waits for another's must not need
   * a second connection meanwhile, or a crowd would hold them all.
   */
  write(work: (writing: Writing) => Promise<Answer | (() => Answer | Promise<Answer>)>): Promise<Answer>
}

export type SignedIn = PersonActor
