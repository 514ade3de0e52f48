import { assigns, type CaseStep, citizenMoves, days, hours, staffMoves, within } from '../case-steps.ts'
import { type Course, type CourseGround, maybeRated } from './course.ts'

/** A dossier goes from the counter through the office to the signature and back to whoever asked. */
export const dossierCourse: Course = (ground) => {
  const { words, random } = ground
  const { fate } = random.weighted([
    { fate: 'granted' as const, weight: 92 },
    { fate: 'refuse-receipt' as const, weight: 3 },
    { fate: 'refuse' as const, weight: 2 },
    { fate: 'withdraw' as const, weight: 2 },
    { fate: 'lapse' as const, weight: 1 },
  ])
  const early = within('process', 0.02, 0.15)
  const ask = staffMoves('ask-supplement', early, { note: words.note('ask-supplement') })
  switch (fate) {
    case 'refuse-receipt':
      return [staffMoves('refuse-receipt', early, { note: words.note('refuse-receipt'), isMain: true })]
    case 'withdraw':
      return [
        staffMoves('accept', early),
        citizenMoves('withdraw', days(0, 2), { note: words.note('withdraw-dossier') }),
      ]
    case 'lapse':
      return [
        ask,
        staffMoves(
          'lapse',
          { kind: 'after-due', clock: 'supplement', from: 1, to: 5 },
          { note: words.note('lapse') },
        ),
      ]
    case 'refuse':
      return [
        ...handled(ground, ask),
        staffMoves('refuse', within('process', 0.3), { note: words.note('refuse-dossier'), isMain: true }),
      ]
    case 'granted':
      return [...handled(ground, ask), ...signed(ground), ...returned(ground), ...maybeRated(ground, 0.35)]
  }
}

function handled({ words, random }: CourseGround, ask: CaseStep): readonly CaseStep[] {
  const early = within('process', 0.02, 0.15)
  return [
    ...(random.chance(0.12)
      ? [ask, citizenMoves('supplement', days(0, 12), { note: words.note('supplement') })]
      : []),
    staffMoves('accept', early),
    assigns(hours(0.1, 4)),
    ...(random.chance(0.04)
      ? [
          staffMoves('consult', within('process', 0.05, 0.3), { note: words.note('consult') }),
          staffMoves('consulted', within('consultation', 0.2, 0.9)),
        ]
      : []),
    staffMoves('submit', within('process', 0.2, 0.7)),
  ]
}

/** In time; or late, with the one apology and a new day. */
function signed({ isLate, words }: CourseGround): readonly CaseStep[] {
  if (!isLate) return [staffMoves('sign', within('process', 0.2, 0.85), { isMain: true })]
  return [
    staffMoves(
      'reappoint',
      { kind: 'after-due', clock: 'process', from: 0.1, to: 0.8 },
      { note: words.note('reappoint'), reappoints: true, isMain: true },
    ),
    staffMoves('submit', hours(3, 28)),
    staffMoves('sign', hours(1, 20)),
  ]
}

function returned({ fields, random }: CourseGround): readonly CaseStep[] {
  const soon = within('delivery', 0.05, 0.8)
  switch (fields.resultBy) {
    case 'online':
      return [staffMoves('return-online', soon)]
    case 'post':
      return [staffMoves('return-post', soon)]
    default:
      return random.chance(0.4)
        ? [staffMoves('return-counter', soon)]
        : [
            staffMoves('invite', soon),
            ...(random.chance(0.97) ? [staffMoves('return-counter', days(0, 6))] : []),
          ]
  }
}
