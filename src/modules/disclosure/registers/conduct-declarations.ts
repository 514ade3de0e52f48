import type { Tx } from '../../../platform/database/database.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/kernel/dates.ts'
import { newId, type UnitId } from '../../../platform/kernel/ids.ts'
import { touchTopics } from '../../../platform/public-pages/topics.ts'
import { contentKindOf, heldRoles, type Unit } from '../../organisations/index.ts'
import { countDeclarations, type DeclarationRound } from '../domain/registers/declaration.ts'
import { postsMeant } from '../domain/registers/post-holders.ts'
import { recordOccurrence } from '../store/obligation-occurrences.ts'
import {
  addDueDeclarations,
  type Handover,
  handOverDeclarations,
  insertDeclarationRound,
  listDueDeclarations,
  type Posting,
  type Recorded,
  recordPosting,
} from '../store/register-declarations.ts'
import { publishDeclarationNumbers } from './publish-declarations.ts'
import type { RegisterGround } from './register-ground.ts'
import { registersTopic } from './topics.ts'

type Example = { readonly example?: boolean }

/** A new round of a unit; its last day is the law's, where the law names one. */
export function roundOf(
  { content }: Pick<RegisterGround, 'content'>,
  unitId: UnitId,
  { loai, nam, han }: { loai: DeclarationRound['kind']; nam: number; han: LocalDate | null },
): DeclarationRound | { readonly refused: 'no-day' | 'wrong-year' } {
  const by = content.integrity.declarations.find(({ kind }) => kind === loai)?.by
  const dueOn = by === undefined ? han : parseLocalDate(`${nam}-${by}`)
  if (dueOn == null) return { refused: 'no-day' }
  const year = Number(dueOn.slice(0, 4))
  if (year < nam || year > nam + 1) return { refused: 'wrong-year' }
  return { id: newId('declaration-round'), unitId, kind: loai, year: nam, dueOn }
}

/** Opens a round, with everybody on the list who must declare by what they hold on a day. */
export async function openRound(
  tx: Tx,
  { content }: Pick<RegisterGround, 'content'>,
  { round, unit, on }: { round: DeclarationRound; unit: Pick<Unit, 'kind' | 'level'>; on: LocalDate },
  { by, at, example = false }: Recorded & Example,
): Promise<void> {
  await insertDeclarationRound(tx, round, { by, at, example })
  const rule = content.integrity.declarations.find(({ kind }) => kind === round.kind)
  const posts = await heldRoles(tx, [round.unitId], on)
  const meant = postsMeant(rule?.holders ?? [], contentKindOf(unit), posts)
  const once = new Map(meant.map((held) => [held.personId, held]))
  await addDueDeclarations(
    tx,
    round,
    [...once.values()].map(({ personId, position }) => ({ id: newId('register-entry'), personId, position })),
    at,
  )
  await touchTopics(tx, [registersTopic])
}

/** Passes on what was received, from when on it must be shown inside the unit. */
export async function handOver(
  tx: Tx,
  round: DeclarationRound,
  wish: Omit<Handover, 'id'>,
  recorded: Recorded,
): Promise<Handover> {
  const handover = { ...wish, id: newId('handover') }
  await handOverDeclarations(tx, round.id, handover, recorded)
  await recordOccurrence(tx, {
    unitId: round.unitId,
    sort: 'declarations-handed-over',
    key: handover.id,
    on: handover.handedOn,
    dutyCode: 'asset-declaration',
    title: `Bàn giao bản kê khai tài sản, thu nhập năm ${round.year}`,
    source: 'registers',
    at: recorded.at,
  })
  await touchTopics(tx, [registersTopic])
  return handover
}

/** Records that declarations were shown inside the unit, and makes the numbers public. */
export async function showInside(
  tx: Tx,
  ground: Pick<RegisterGround, 'content'>,
  shown: {
    readonly round: DeclarationRound
    readonly handover: Handover
    readonly posting: Posting
  } & Example,
  recorded: Recorded,
): Promise<void> {
  const { round, handover, posting } = shown
  const list = (await listDueDeclarations(tx, [round.id], recorded.at)).get(round.id) ?? []
  const counts = countDeclarations(list, round.dueOn, posting.to)
  const publicationId = await publishDeclarationNumbers(tx, ground, { ...shown, counts }, recorded)
  await recordPosting(tx, handover.id, posting, { ...recorded, publicationId })
  await touchTopics(tx, [registersTopic])
}
