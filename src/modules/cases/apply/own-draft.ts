import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import { ownCookie } from '../../../platform/http/own-cookie.ts'
import { addDays, dayInVietnam, endOfDay } from '../../../platform/kernel/dates.ts'
import type { ProcedureId } from '../../../platform/kernel/ids.ts'
import { ApplyDraft } from '../domain/apply/apply-draft.ts'
import { keyFromCode, openText, sealText } from '../intake/sealed-text.ts'
import { findDraftFile, insertDraftFile, lockDraft } from '../store/apply-draft-files.ts'
import { deleteDraft, findDraft, saveDraft } from '../store/intake-forms.ts'
import { newReceiptCode } from '../store/receipt-code.ts'

const purpose = 'dossier-draft'
const keptDays = 30
/** On a shared computer nobody finds a draft the next day. */
const cookieSeconds = 12 * 3_600

/** What opens one draft: where it lies and the key under which it is sealed. */
export interface DraftKey {
  readonly lookup: Buffer
  readonly key: Buffer
}

/**
 * Dossiers in preparation. The table holds nothing that can be read without the code; the browser of whoever writes
 * has the key of the code in a cookie, so that the code need not travel again.
 */
export class OwnDrafts {
  private readonly secret: string
  private readonly cookie

  constructor({ secret, origin }: { readonly secret: string; readonly origin: string }) {
    this.secret = secret
    this.cookie = ownCookie(origin, 'ho-so-soan')
  }

  /** Begins a draft under a code of its own. */
  async begin(procedureId: ProcedureId): Promise<{ readonly draft: ApplyDraft; readonly key: DraftKey }> {
    const code = newReceiptCode()
    const draft: ApplyDraft = {
      kind: 'dossier',
      id: crypto.randomUUID(),
      code,
      procedureId,
      declaration: {},
      applicant: {},
      result: {},
      papers: {},
    }
    return { draft, key: await this.keyOfCode(code) }
  }

  /** What a code opens; slow on purpose. */
  async keyOfCode(code: string): Promise<DraftKey> {
    const lookup = createHmac('sha256', this.secret).update(`${purpose}:${code}`).digest()
    return { lookup, key: await keyFromCode(this.secret, purpose, code) }
  }

  keyOf(headers: IncomingHttpHeaders): DraftKey | undefined {
    const given = this.cookie.read(headers)
    if (given === undefined || !/^[\w-]{86}$/u.test(given)) return undefined
    const both = [given.slice(0, 43), given.slice(43)].map((part) => Buffer.from(part, 'base64url'))
    const [lookup, key] = both
    return lookup?.length === 32 && key?.length === 32 ? { lookup, key } : undefined
  }

  cookieOf({ lookup, key }: DraftKey): string {
    return this.cookie.set(`${lookup.toString('base64url')}${key.toString('base64url')}`, cookieSeconds)
  }

  noCookie(): string {
    return this.cookie.clear()
  }

  async find(reader: Reader, key: DraftKey, now: Date): Promise<ApplyDraft | undefined> {
    return read(await findDraft(reader, key.lookup, now), key)
  }

  /** Reads it to change it. */
  async lock(tx: Tx, key: DraftKey, now: Date): Promise<ApplyDraft | undefined> {
    return read(await lockDraft(tx, key.lookup, now), key)
  }

  async save(tx: Tx, key: DraftKey, draft: ApplyDraft, now: Date): Promise<void> {
    await saveDraft(tx, {
      lookup: key.lookup,
      sealed: sealText(JSON.stringify(draft), key.key),
      until: lastMoment(now),
    })
  }

  /** With all its papers. */
  async delete(tx: Tx, key: DraftKey): Promise<void> {
    await deleteDraft(tx, key.lookup)
  }

  async addFile(tx: Tx, { lookup, key }: DraftKey, id: string, bytes: Uint8Array): Promise<void> {
    const sealed = sealText(Buffer.from(bytes).toString('base64'), key)
    await insertDraftFile(tx, { id, lookup, sealed })
  }

  async readFile(reader: Reader, { lookup, key }: DraftKey, id: string): Promise<Uint8Array | undefined> {
    const sealed = await findDraftFile(reader, lookup, id)
    const text = sealed && openText(sealed, key)
    return text === undefined ? undefined : Buffer.from(text, 'base64')
  }
}

/** Until when a draft that is saved now is kept. */
export function lastMoment(now: Date): Date {
  return endOfDay(addDays(dayInVietnam(now), keptDays))
}

function read(sealed: Buffer | undefined, { key }: DraftKey): ApplyDraft | undefined {
  const text = sealed && openText(sealed, key)
  return text === undefined ? undefined : ApplyDraft.safeParse(JSON.parse(text)).data
}
