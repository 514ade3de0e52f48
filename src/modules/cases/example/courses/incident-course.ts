import { transitionOf } from '../../domain/case-type.ts'
import { citizenMoves, days, staffMoves, within } from '../case-steps.ts'
import { answerOf, type Course } from './course.ts'

/** Somebody takes it up within hours, the danger is stopped, what happened is cleared up. */
export const incidentCourse: Course = (ground) => {
  const { words, random, isLate, type } = ground
  const takes = isLate
    ? staffMoves('acknowledge', { kind: 'after-due', clock: 'acknowledge', from: 0.05, to: 0.3 })
    : staffMoves('acknowledge', within('acknowledge', 0.02, 0.9))
  const protects = staffMoves('protected', within('protect', 0.05, 0.9), { note: words.note('protected') })
  if (random.chance(0.1)) {
    return [takes, staffMoves('pass-on', within('protect', 0.1, 0.9), { note: words.note('pass-on') })]
  }
  const saysWhat = transitionOf(type, 'conclude').fields !== undefined
  const found = saysWhat && {
    data: { found: random.pick(['confirmed', 'confirmed', 'confirmed', 'unfounded', 'unclear']) },
  }
  const conclude = staffMoves('conclude', within('resolve', 0.2, 0.9), {
    note: answerOf(ground),
    isMain: true,
    ...found,
  })
  return [
    takes,
    protects,
    ...(random.chance(0.5) ? [staffMoves('submit', within('resolve', 0.1, 0.6))] : []),
    conclude,
    ...(random.chance(0.06)
      ? [
          citizenMoves('reopen', days(1, 15), { note: words.note('incident-reopen') }),
          staffMoves('protected', within('protect', 0.05, 0.9), { note: words.note('protected') }),
          staffMoves('conclude', within('resolve', 0.2, 0.9), { note: words.note('answer-again'), ...found }),
        ]
      : []),
  ]
}
