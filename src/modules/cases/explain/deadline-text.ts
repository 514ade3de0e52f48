import { type Language, say } from '../../../platform/i18n/words.ts'
import type { Deadline } from '../domain/clock/clock.ts'
import { deadlineSentence, deadlineTexts } from './deadline-words.ts'
import { foldSteps } from './fold-steps.ts'
import { stepLine } from './step-words.ts'

/** A deadline and its derivation as plain text, a line for each step. */
export function deadlineText(deadline: Deadline, language: Language): string {
  const { rule, predicted, standing, standsStill, steps } = deadline
  const text = (key: keyof typeof deadlineTexts) => say(language, deadlineTexts[key])
  const lines = foldSteps(steps).map((step) => {
    const { days, effect, why, source, confirmed } = stepLine(step)
    const marked = confirmed ? '' : ` (${text('unconfirmed')})`
    const from = source === null ? '' : ` [${source}]${marked}`
    return `  ${say(language, days)} · ${say(language, effect)} · ${say(language, why)}${from}`
  })
  const warnings = [
    predicted && `! ${text('predicted')}: ${text('predictedText')}`,
    standsStill && `! ${text('standsStill')}: ${text('standsStillText')}`,
    standing === 'unconfirmed' && `! ${text('unconfirmed')}: ${text('unconfirmedText')}`,
  ].filter((warning) => warning !== false)
  return [
    say(language, deadlineSentence(deadline)),
    `${text('basis')}: ${say(language, rule.title)} (${rule.law}${rule.article === '' ? '' : `, ${rule.article}`}; ${rule.code}, ${rule.version})`,
    ...warnings,
    '',
    `${text('steps')}:`,
    ...lines,
    '',
  ].join('\n')
}
