import type { z } from 'zod'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import { countDeclarations } from '../domain/registers/declaration.ts'
import { listDeclarationRounds, listDueDeclarations } from '../store/register-declarations.ts'
import { findRegisterUnit, type UnitParams } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { RoundsPage } from './rounds-page.tsx'

/** The rounds of one unit, and opening a new one. */
export async function showRounds(
  visit: Visit<z.infer<typeof UnitParams>, unknown, SignedIn>,
  { content }: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const found = await findRegisterUnit(visit, 'registers.keep')
  if (found === undefined) return notFound()
  const { database, now, today } = visit
  const rounds = await listDeclarationRounds(database, [found.unit.id], now)
  const lists = await listDueDeclarations(
    database,
    rounds.map(({ id }) => id),
    now,
  )
  return page(
    <RoundsPage
      unit={{ code: found.unit.code, name: found.name }}
      rounds={rounds.map((round) => ({
        round,
        counts: countDeclarations(lists.get(round.id) ?? [], round.dueOn, today),
      }))}
      rules={content.integrity.declarations}
      year={Number(today.slice(0, 4))}
      form={form}
    />,
    statusOf(form),
  )
}
