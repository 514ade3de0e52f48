import { assigns, type CaseStep, citizenMoves, days, hours, staffMoves, within } from '../case-steps.ts'
import { answerOf, type Course, type CourseGround } from './course.ts'

/** A complaint is accepted, verified, spoken about and decided; some are complained of once more to the unit above. */
export const complaintCourse: Course = (ground) => {
  const { words, random, type, hasAbove } = ground
  const early = within('accept', 0.1, 0.8)
  const { fate } = random.weighted([
    { fate: 'decided' as const, weight: 80 },
    { fate: 'refuse' as const, weight: 7 },
    { fate: 'guide' as const, weight: 6 },
    { fate: 'withdraw' as const, weight: 7 },
  ])
  if (fate === 'refuse') return [staffMoves('refuse', early, { note: words.note('refuse'), isMain: true })]
  if (fate === 'guide') return [staffMoves('guide', early, { note: words.note('guide'), isMain: true })]
  const accepted = [staffMoves('accept', early), assigns(hours(0.5, 8))]
  const dialogue = staffMoves('hold-dialogue', within('resolve', 0.1, 0.4), {
    note: words.note('hold-dialogue'),
    datedBy: 'heldOn',
  })
  if (fate === 'withdraw') {
    return [...accepted, dialogue, citizenMoves('withdraw', days(0, 6), { note: words.note('withdraw') })]
  }
  const suspends = 'suspend' in type.transitions && random.chance(0.15)
  return [
    ...accepted,
    ...(suspends
      ? [
          staffMoves('suspend', within('resolve', 0.05, 0.3), { note: words.note('suspend') }),
          staffMoves('continue', days(8, 30)),
        ]
      : []),
    ...(random.chance(0.7) ? [dialogue] : []),
    ...(random.chance(0.15)
      ? [
          staffMoves('declare-complex', within('resolve', 0.1, 0.4), {
            note: words.note('declare-complex'),
            data: { criteria: [random.pick(['places', 'contents', 'agencies', 'evidence'])] },
          }),
        ]
      : []),
    ...(random.chance(0.7) ? [staffMoves('report', within('resolve', 0.2, 0.5))] : []),
    staffMoves('decide', within('resolve', 0.2, 0.9), {
      note: answerOf(ground),
      data: { finding: findingOf(ground) },
      isMain: true,
    }),
    staffMoves('send', within('send', 0.1, 0.8)),
    ...(hasAbove && random.chance(0.3) ? secondInstance(ground) : []),
  ]
}

function secondInstance(ground: CourseGround): readonly CaseStep[] {
  const { words, random } = ground
  return [
    citizenMoves('appeal', within('appeal', 0.1, 0.8), { note: words.note('appeal') }),
    { do: 'pass-up', by: 'staff', when: hours(1, 20) },
    staffMoves('accept-second', within('accept-second', 0.1, 0.7)),
    assigns(hours(1, 10)),
    staffMoves('hold-second-dialogue', within('resolve-second', 0.1, 0.4), {
      note: words.note('hold-dialogue'),
      datedBy: 'heldOn',
    }),
    staffMoves('report-second', within('resolve-second', 0.1, 0.5)),
    staffMoves('decide-second', within('resolve-second', 0.2, 0.9), {
      note: words.answer,
      data: { finding: random.pick(['right', 'partly-right', 'wrong']) },
    }),
    staffMoves('send-second', within('send-second', 0.1, 0.8)),
    staffMoves('publish', within('publish', 0.1, 0.8)),
  ]
}

function findingOf({ words: { answer } }: CourseGround): string {
  if (answer.includes('một phần')) return 'partly-right'
  return /không công nhận|khiếu nại sai/iu.test(answer) ? 'wrong' : 'right'
}
