import { assigns, citizenMoves, days, staffMoves, within } from '../case-steps.ts'
import { type Course, maybeRated } from './course.ts'

/** A request is sorted, perhaps made clear first, and the information given in the way that was wished for. */
export const informationCourse: Course = (ground) => {
  const { words, random, fields } = ground
  const soon = within('notice', 0.05, 0.8)
  const { fate } = random.weighted([
    { fate: 'provided' as const, weight: 84 },
    { fate: 'refuse' as const, weight: 8 },
    { fate: 'guide' as const, weight: 5 },
    { fate: 'withdraw' as const, weight: 3 },
  ])
  if (fate === 'guide') return [staffMoves('guide', soon, { note: words.note('guide'), isMain: true })]
  if (fate === 'withdraw') return [citizenMoves('withdraw', days(0, 1), { note: words.note('withdraw') })]
  if (fate === 'refuse') {
    return [
      staffMoves('refuse', soon, {
        note: words.note('refuse-information'),
        data: { ground: 'conditions' },
        isMain: true,
      }),
    ]
  }
  const givenBy = String(fields.givenBy)
  const isComplex = random.chance(0.3)
  const way = `${givenBy}-${isComplex ? 'complex' : 'simple'}`
  return [
    ...(random.chance(0.08)
      ? [
          staffMoves('ask', soon, { note: words.ask }),
          citizenMoves('supplement', days(0, 8), { note: words.supplement }),
        ]
      : []),
    staffMoves(`take-${way}`, soon),
    assigns(),
    ...(isComplex && random.chance(0.15)
      ? [staffMoves(`extend-${givenBy}`, within(way, 0.2, 0.7), { note: words.note('declare-complex') })]
      : []),
    staffMoves('provide', within(way, 0.1, 0.9), {
      note: words.answer || words.note('provide'),
      isMain: true,
    }),
    ...maybeRated(ground, 0.3),
  ]
}
