import type { SeededRandom } from '../../../platform/contracts/example.ts'
import { addDays, dayInVietnam } from '../../../platform/kernel/dates.ts'
import { transitionOf } from '../domain/case-type.ts'
import type { ToldPublication } from './case-rows.ts'
import { type ExampleGround, staffOf } from './example-ground.ts'
import { nextOfficeMinute, officeMinute } from './example-hours.ts'
import type { ToldCase } from './told-case.ts'

/** Some answers are published a few days later, where the kind allows it and nobody said no. */
export function maybePublished(
  ground: ExampleGround,
  { wish, standing, acts }: ToldCase,
  random: SeededRandom,
): ToldPublication | null {
  const { publication } = wish.type
  if (publication.kind === 'never' || standing.outcome !== 'answered' || standing.closedAt === null)
    return null
  if (publication.consent === 'asked' && wish.fields.publicly !== true) return null
  const answer = acts.findLast(
    (act) => act.type === 'moved' && transitionOf(wish.type, act.transition).isAnswer === true,
  )
  if (answer?.type !== 'moved' || !random.chance(0.55)) return null
  const wanted = officeMinute(addDays(dayInVietnam(standing.closedAt), random.integer(1, 6)), random)
  const at = nextOfficeMinute(ground.calendar, wanted, random)
  const unit = ground.unitById(standing.unitId)
  const [head] = unit === undefined ? [] : staffOf(ground.world, unit, dayInVietnam(at)).heads
  return at > ground.now || head === undefined ? null : { answer: answer.note, at, by: head.id }
}
