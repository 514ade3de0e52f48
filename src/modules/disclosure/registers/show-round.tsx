import type { z } from 'zod'
import { addCalendarTerm } from '../../../platform/calendar/calendar-terms.ts'
import { daysOf, ruleOn } from '../../../platform/content/cited-rule.ts'
import type { Reader } from '../../../platform/database/database.ts'
import { type Answer, notFound, page } from '../../../platform/http/answer.ts'
import { nothingTyped, statusOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { SignedIn, Visit } from '../../../platform/http/visit.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { heldRoles, personNames, unitName } from '../../organisations/index.ts'
import type { DeclarationRound } from '../domain/registers/declaration.ts'
import { findDeclarationRound, listDueDeclarations, listHandovers } from '../store/register-declarations.ts'
import { peopleOfGroups } from '../store/register-people.ts'
import type { RoundParams } from './declaration-forms.ts'
import { readingRegister } from './reading-register.ts'
import type { RegisterGround } from './register-ground.ts'
import { RoundPage } from './round-page.tsx'

export type RoundVisit = Visit<z.infer<typeof RoundParams>, unknown, SignedIn>

/** The round of the address, when whoever visits keeps its register. */
export async function findKeptRound(
  visit: RoundVisit,
  reader: Reader = visit.database,
): Promise<DeclarationRound | undefined> {
  const round = await findDeclarationRound(reader, visit.params.roundId)
  return round && visit.may('registers.keep', round.unitId) ? round : undefined
}

/** The last day that a rule counted in calendar days leaves. */
export function lastDayBy({ content, calendar }: RegisterGround, rule: string, from: LocalDate): LocalDate {
  return addCalendarTerm(calendar, from, daysOf(ruleOn(content.laws, rule, from)), 'day').date
}

/** Who must declare in a round and who has, for its keepers and for whoever oversees them; that it was read is kept. */
export async function showRound(
  visit: RoundVisit,
  ground: RegisterGround,
  form: TypedForm = nothingTyped,
): Promise<Answer> {
  const { database, params, now, today } = visit
  const round = await findDeclarationRound(database, params.roundId)
  if (round === undefined) return notFound()
  const mayKeep = visit.may('registers.keep', round.unitId)
  if (!visit.may('registers.oversee', round.unitId)) return notFound()
  const reading = { register: 'declaration', unitId: round.unitId, subject: round.id } as const
  const { list, people, names } = await readingRegister(visit, reading, async (tx) => {
    const known = await peopleOfGroups(tx, [round.id])
    return {
      list: (await listDueDeclarations(tx, [round.id], now)).get(round.id) ?? [],
      people: known,
      names: await personNames(
        tx,
        [...known.values()].map(({ personId }) => personId),
      ),
    }
  })
  const listed = new Set([...people.values()].map(({ personId }) => personId))
  const staff = mayKeep ? await heldRoles(database, [round.unitId], today) : []
  const others = new Map(
    staff.filter(({ personId }) => !listed.has(personId)).map((held) => [held.personId, held]),
  )
  const handovers = await listHandovers(database, round.id)
  const firstReceived = list
    .filter(({ handoverId }) => handoverId === null)
    .flatMap(({ receivedOn }) => receivedOn ?? [])
    .toSorted()[0]
  return page(
    <RoundPage
      round={round}
      unitName={await unitName(database, round.unitId, today)}
      rule={ground.content.integrity.declarations.find(({ kind }) => kind === round.kind)}
      rows={list.map((due) => {
        const person = people.get(due.id)
        return {
          due,
          name: (person && names.get(person.personId)) ?? '',
          position: person?.position ?? '',
        }
      })}
      handovers={handovers.map((handover) => ({
        ...handover,
        postBy: lastDayBy(ground, 'asset-declaration.post-by', handover.handedOn),
        postedDays: daysOf(ruleOn(ground.content.laws, 'asset-declaration.publish', handover.handedOn)),
      }))}
      handOverBy={firstReceived ? lastDayBy(ground, 'asset-declaration.hand-over', firstReceived) : null}
      others={[...others.values()].map(({ personId, name, position }) => ({
        value: personId,
        label: position === '' ? name : `${name} (${position})`,
      }))}
      mayKeep={mayKeep}
      today={today}
      form={form}
    />,
    statusOf(form),
  )
}
