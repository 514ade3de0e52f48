import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Reader, Tx } from '../../../platform/database/database.ts'
import type { RawForm } from '../../../platform/http/form.ts'
import { type DoorConcern, type DoorKind, doorConcerns, doorKinds } from '../domain/intake/door.ts'
import { deleteDraft, findDraft, saveDraft } from '../store/intake-forms.ts'
import { newReceiptCode } from '../store/receipt-code.ts'
import { keyFromCode, openText, sealText } from './sealed-text.ts'

/** How long a draft is kept, in days. */
export const draftDays = 30
const purpose = 'filing-draft'

const Draft = z.object({
  kind: z.enum(doorKinds),
  unit: z.string(),
  concern: z.enum(doorConcerns),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

/** What somebody has written so far, and where it is to go. */
export interface FilingDraft {
  readonly kind: DoorKind
  readonly unit: string
  readonly concern: DoorConcern
  readonly typed: RawForm
}

/** Puts the fields `names` of a draft aside; nobody can read it without the code that is given back and kept nowhere. */
export async function putAside(
  tx: Tx,
  secret: string,
  draft: FilingDraft,
  names: readonly string[],
  now: Date,
  earlier: string | undefined,
): Promise<string> {
  const code = earlier ?? newReceiptCode()
  const typed = Object.fromEntries(
    Object.entries(draft.typed).filter(([name, value]) => names.includes(name) && isText(value)),
  )
  await saveDraft(tx, {
    lookup: lookupOf(code, secret),
    sealed: sealText(JSON.stringify({ ...draft, typed }), await keyFromCode(secret, purpose, code)),
    until: new Date(now.getTime() + draftDays * 86_400_000),
  })
  return code
}

export async function takeUp(
  reader: Reader,
  secret: string,
  code: string,
  now: Date,
): Promise<FilingDraft | undefined> {
  // The slow part is done whether there is a draft or not: how long it takes tells nothing.
  const key = await keyFromCode(secret, purpose, code)
  const sealed = await findDraft(reader, lookupOf(code, secret), now)
  const text = sealed === undefined ? undefined : openText(sealed, key)
  return text === undefined ? undefined : Draft.safeParse(JSON.parse(text)).data
}

/** What was sent is no draft any more. */
export async function throwAway(tx: Tx, secret: string, code: string): Promise<void> {
  await deleteDraft(tx, lookupOf(code, secret))
}

function lookupOf(code: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`filing-draft:${code}`).digest()
}

const longest = 20_000

function isText(value: unknown): boolean {
  const items = [value].flat()
  return items.length <= 50 && items.every((item) => typeof item === 'string' && item.length <= longest)
}
