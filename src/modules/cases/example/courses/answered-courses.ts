import { assigns, type CaseStep, citizenMoves, days, hours, staffMoves, within } from '../case-steps.ts'
import { answerOf, type Course, type CourseGround, maybeRated } from './course.ts'

type Fate = 'answered' | 'forward' | 'refuse' | 'merge' | 'withdraw'

function fateOf({ random, canMerge }: CourseGround, weights: Readonly<Record<Fate, number>>): Fate {
  const fates = (['answered', 'forward', 'refuse', 'merge', 'withdraw'] as const).map((fate) => ({
    fate,
    weight: fate === 'merge' && !canMerge ? 0 : weights[fate],
  }))
  return random.weighted(fates).fate
}

/** Feedback: taken up, perhaps asked back, answered; now and then looked at again. */
export const feedbackCourse: Course = (ground) => {
  const { words, random, fields } = ground
  const found = fields.extraPayment === true && {
    data: { extraPaymentFound: random.pick(['true', 'untrue', 'unclear']) },
  }
  const answer = staffMoves('answer', within('answer'), { note: answerOf(ground), isMain: true, ...found })
  return takenUp(ground, [answer], words.note('answer-again'))
}

/** A petition is answered by the head, mostly from a draft. */
export const petitionCourse: Course = (ground) => {
  const { words, random } = ground
  const answer = staffMoves('answer', within('answer', 0.3), { note: answerOf(ground), isMain: true })
  const drafted = staffMoves('submit', within('answer', 0.1, 0.5))
  return takenUp(ground, random.chance(0.8) ? [drafted, answer] : [answer], words.note('answer-again'))
}

function takenUp(ground: CourseGround, answered: readonly CaseStep[], again: string): readonly CaseStep[] {
  const { words, random, type } = ground
  const inProcess = within('process', 0.05, 0.8)
  switch (fateOf(ground, { answered: 84, forward: 6, refuse: 4, merge: 3, withdraw: 3 })) {
    case 'forward':
      return [staffMoves('forward', inProcess, { note: words.note('forward'), isMain: true })]
    case 'refuse':
      return [staffMoves('refuse', inProcess, { note: words.note('refuse'), isMain: true })]
    case 'merge':
      return [staffMoves('merge', inProcess, { note: words.note('merge') })]
    case 'withdraw':
      return [
        staffMoves('accept', inProcess),
        citizenMoves('withdraw', days(0, 2), { note: words.note('withdraw') }),
      ]
    case 'answered': {
      const asks = random.chance(0.12) ? askedBack(ground) : []
      const reopens = random.chance(type.code === 'petition' ? 0.03 : 0.05)
      const secondAnswer = answered.map((step) =>
        step.transition === 'answer' ? { ...step, note: again } : step,
      )
      return [
        staffMoves('accept', inProcess),
        assigns(),
        ...asks,
        ...answered,
        ...(reopens
          ? [citizenMoves('reopen', days(1, 12), { note: words.note('reopen') }), ...secondAnswer]
          : []),
        ...maybeRated(ground),
      ]
    }
  }
}

function askedBack({ words, random }: CourseGround): readonly CaseStep[] {
  const ask = staffMoves('ask', hours(3, 20), { note: words.ask })
  const supplement = citizenMoves('supplement', days(0, 9), { note: words.supplement })
  const fate = random.integer(1, 10)
  if (fate <= 7) return [ask, supplement]
  // Nobody answers: somebody goes on without, or the clock does.
  return fate <= 9 ? [ask, staffMoves('go-on', days(12, 24))] : [ask]
}

/** A question goes to the leader, drafted by somebody or not. */
export const questionCourse: Course = (ground) => {
  const { words, random } = ground
  const answer = staffMoves('answer', within('answer', 0.3), { note: answerOf(ground), isMain: true })
  const early = within('answer', 0.03, 0.2)
  switch (fateOf(ground, { answered: 88, forward: 5, refuse: 2, merge: 2, withdraw: 3 })) {
    case 'forward':
      return [staffMoves('forward', early, { note: words.note('forward'), isMain: true })]
    case 'refuse':
      return [staffMoves('refuse', early, { note: words.note('refuse'), isMain: true })]
    case 'merge':
      return [staffMoves('merge', early, { note: words.note('merge') })]
    case 'withdraw':
      return [citizenMoves('withdraw', days(0, 2), { note: words.note('withdraw') })]
    case 'answered':
      return [
        ...(random.chance(0.7)
          ? [staffMoves('accept', early), assigns(), staffMoves('submit', within('answer', 0.1, 0.5))]
          : [staffMoves('submit', early)]),
        answer,
        ...(random.chance(0.04)
          ? [
              citizenMoves('reopen', days(1, 8), { note: words.note('reopen') }),
              staffMoves('answer', within('answer'), { note: words.note('answer-again') }),
            ]
          : []),
        ...maybeRated(ground, 0.3),
      ]
  }
}

/** What voters ask for is answered in writing by the head. */
export const voterPetitionCourse: Course = (ground) => {
  const { words, random } = ground
  const early = within('answer', 0.02, 0.15)
  if (random.chance(0.07))
    return [staffMoves('forward', early, { note: words.note('forward'), isMain: true })]
  const result = random.pick(['done', 'under-way', 'under-way', 'explained'])
  return [
    staffMoves('accept', early),
    assigns(),
    staffMoves('submit', within('answer', 0.2, 0.6)),
    staffMoves('answer', within('answer', 0.2), { note: answerOf(ground), data: { result }, isMain: true }),
    ...(random.chance(0.05)
      ? [
          citizenMoves('reopen', days(20, 90), { note: words.note('reopen') }),
          staffMoves('submit', within('answer', 0.2, 0.6)),
          staffMoves('answer', within('answer', 0.2), {
            note: words.note('answer-again'),
            data: { result: 'explained' },
          }),
        ]
      : []),
  ]
}
