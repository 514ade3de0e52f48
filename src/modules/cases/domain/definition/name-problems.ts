import { languages, type Words } from '../../../../platform/i18n/words.ts'
import type { CaseType, Guard, TransitionDefinition } from '../case-type.ts'
import { fieldProblems } from '../fields/field.ts'
import { type DefinitionProblem, flawed } from './definition-problem.ts'

/** Names that lead nowhere. */
export function nameProblems(type: CaseType, papers: ReadonlySet<string>): readonly DefinitionProblem[] {
  const transitions = Object.entries(type.transitions)
  const states = [
    { state: type.initial, where: 'the filing' },
    ...transitions.flatMap(([name, { from, to }]) =>
      [...from, to].map((state) => ({ state, where: `the transition "${name}"` })),
    ),
  ]
  const clocks = [
    ...type.filing.clocks.map(({ clock }) => ({ clock, where: 'the filing' })),
    ...transitions.flatMap(([name, transition]) =>
      clocksNamedBy(transition).map((clock) => ({ clock, where: `the transition "${name}"` })),
    ),
  ]
  const named = [
    ...type.filing.papers.map((paper) => ({ paper, where: 'the filing' })),
    ...transitions.flatMap(([name, transition]) =>
      (transition.papers ?? []).map((paper) => ({ paper, where: `the transition "${name}"` })),
    ),
  ]
  return [
    ...states
      .filter(({ state }) => !(state in type.states))
      .map(({ state, where }) => flawed('unknown-state', `${where} names the state "${state}"`)),
    ...clocks
      .filter(({ clock }) => !(clock in type.clocks))
      .map(({ clock, where }) => flawed('unknown-clock', `${where} names the clock "${clock}"`)),
    ...named
      .filter(({ paper }) => !papers.has(paper))
      .map(({ paper, where }) => flawed('unknown-paper', `${where} makes the paper "${paper}"`)),
  ]
}

/** What people read is there in every language; what a citizen can do is said without the words of lawyers. */
export function wordsProblems(type: CaseType): readonly DefinitionProblem[] {
  const all: readonly (readonly [string, Words])[] = [
    ['the kind', type.words],
    ['its description', type.description],
    ['its legal basis', type.legalBasis],
    ...Object.entries(type.states).flatMap(([name, { words, forCitizen }]) => [
      [`the state "${name}"`, words] as const,
      [`the state "${name}" for the citizen`, forCitizen] as const,
    ]),
    ...Object.entries(type.transitions).map(
      ([name, { words }]) => [`the transition "${name}"`, words] as const,
    ),
    ...Object.entries(type.clocks).map(([name, { words }]) => [`the clock "${name}"`, words] as const),
  ]
  const missing = all
    .filter(([, words]) => languages.some((language) => words[language].trim() === ''))
    .map(([what]) => flawed('missing-words', `${what} lacks words in a language`))
  const unplain = Object.entries(type.transitions)
    .filter(([, { by, words }]) => by.includes('citizen') && !isPlain(words))
    .map(([name]) =>
      flawed('no-plain-words', `the citizen's transition "${name}" is not said in plain words`),
    )
  return [...missing, ...unplain]
}

/** Fields of the kind and of its transitions, by the rules of fields. */
export function formProblems(type: CaseType): readonly DefinitionProblem[] {
  const forms = [
    { where: 'the form', fields: type.fields },
    ...Object.entries(type.transitions).flatMap(([name, { fields }]) =>
      fields === undefined ? [] : [{ where: `the transition "${name}"`, fields }],
    ),
  ]
  return forms.flatMap(({ where, fields }) =>
    fieldProblems(fields).map((text) => flawed('bad-field', `${where}: ${text}`)),
  )
}

const jargon = /thụ lý|đình chỉ|thẩm quyền|trình ký|ban hành/iu
const plainLength = 40

function isPlain({ vi }: Words): boolean {
  return !jargon.test(vi) && vi.length <= plainLength
}

function clocksNamedBy({ clocks = [], guards = [] }: TransitionDefinition): readonly string[] {
  return [
    ...clocks.flatMap((effect) =>
      effect.effect === 'start' && effect.since !== undefined ? [effect.clock, effect.since] : [effect.clock],
    ),
    ...guards.flatMap((guard: Guard) => ('clock' in guard ? [guard.clock] : [])),
  ]
}
