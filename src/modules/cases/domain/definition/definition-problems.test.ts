import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../../../platform/config/project-root.ts'
import { loadContent } from '../../../../platform/content/load-content.ts'
import { localDate } from '../../../../platform/kernel/dates.ts'
import type { CaseType } from '../case-type.ts'
import { field } from '../fields/field.ts'
import { aCaseType, soundCaseType, withTransition } from './case-type.builder.ts'
import { type DefinitionFlaw, definitionFlaws } from './definition-problem.ts'
import { checkDefinitions, definitionProblems } from './definition-problems.ts'
import { knownPapers } from './known-papers.ts'

const { laws } = loadContent(path.join(projectRoot(), 'content'))
const ground = { laws, papers: knownPapers }
const { states, clocks, transitions } = soundCaseType
const { ask } = transitions
const words = { vi: 'Lời', en: 'Words' }
const label = { vi: 'Nhãn', en: 'Label' }

/** Definitions that show each flaw; the table is total, so a flaw without a proof does not compile. */
const proofs: Readonly<Record<DefinitionFlaw, readonly CaseType[]>> = {
  'unknown-state': [withTransition('answer', { to: 'nowhere' })],
  'unknown-clock': [withTransition('answer', { clocks: [{ clock: 'sundial', effect: 'stop' }] })],
  'unknown-paper': [withTransition('answer', { papers: ['love-letter'] })],
  'missing-words': [aCaseType({ words: { vi: 'Phản ánh', en: ' ' } })],
  'no-plain-words': [withTransition('supplement', { words: { vi: 'Đề nghị thụ lý lại', en: 'Again' } })],
  'bad-field': [aCaseType({ fields: z.object({}) })],
  'bad-prefix': [aCaseType({ prefix: 'pa' })],
  'no-owner': [aCaseType({ initial: 'done' })],
  'owner-cannot-move': [withTransition('supplement', { by: ['cases.receive'] })],
  'no-outcome': [outcomeless()],
  'ends-nothing': [withTransition('supplement', { outcome: 'answered' })],
  'no-reason': [withTransition('answer', { note: 'optional' })],
  'unreachable-state': [
    aCaseType({ states: { ...states, limbo: { words, owner: 'receiver', forCitizen: words } } }),
  ],
  'impossible-transition': [
    withTransition('again', { from: ['done'], to: 'done', guards: [{ kind: 'at-most', times: 0 }] }),
  ],
  'dead-end': [
    withTransition(
      'lose',
      { from: ['received'], to: 'limbo', note: 'none', clocks: [] },
      {
        states: { ...states, limbo: { words, owner: 'receiver', forCitizen: words } },
      },
    ),
  ],
  'waits-forever': [withTransition('supplement', { by: ['citizen'] })],
  'moved-at-once': [withTransition('answer', { by: ['cases.receive', 'system'] })],
  'clock-never-starts': [
    aCaseType({ clocks: { ...clocks, spare: { words, rule: 'petition.process', duty: 'office' } } }),
  ],
  'clock-skipped': [aCaseType({ filing: { clocks: [], papers: [] } })],
  'clock-left-running': [withTransition('answer', { clocks: [] })],
  'clock-restarted': [withTransition('supplement', { clocks: [{ clock: 'process', effect: 'start' }] })],
  'pause-not-ended': [withTransition('supplement', { clocks: [] })],
  'pause-without-limit': [
    aCaseType({ clocks: { process: { words, rule: 'petition.process', duty: 'office' } } }),
  ],
  'unknown-rule': [aCaseType({ validFrom: localDate('2020-01-01') })],
  'more-than-the-law': [
    withTransition('ask', {
      ...ask,
      guards: [{ kind: 'at-most', times: 3, rule: 'onestop.no-second-supplement' }],
    }),
  ],
  'extension-not-in-law': [
    withTransition('extend', {
      from: ['received'],
      to: 'received',
      clocks: [{ clock: 'process', effect: 'extend', as: 'complex' }],
    }),
  ],
  'name-wanted-of-anonymous': [withTransition('ask', { guards: [{ kind: 'named-applicant' }] })],
  'publishes-personal-fields': [aCaseType({ fields: z.object({ phone: field.phone({ label }) }) })],
  'publishes-nothing': [withTransition('answer', { isAnswer: false })],
  'version-twice': [aCaseType(), aCaseType()],
  'versions-overlap': [aCaseType(), aCaseType({ version: 2, validFrom: localDate('2025-01-01') })],
  'versions-gap': [
    aCaseType({ validTo: localDate('2024-12-30') }),
    aCaseType({ version: 2, validFrom: localDate('2025-01-01') }),
  ],
}

function outcomeless(): CaseType {
  const { outcome: _outcome, ...answer } = transitions.answer
  return aCaseType({ transitions: { ...transitions, answer } })
}

test('the kind of case from which the proofs depart has no flaw', () => {
  expect(definitionProblems([aCaseType()], ground)).toEqual([])
})

test.for(definitionFlaws)('a definition is refused for the flaw "%s"', (flaw) => {
  const problems = definitionProblems(proofs[flaw], ground)
  expect(problems.map((problem) => problem.flaw)).toContain(flaw)
})

test('the refusal lists every problem of every definition, with the path that leads to it', () => {
  const lost = withTransition('supplement', { clocks: [], words: { vi: '', en: 'Supplement' } })
  expect(() => checkDefinitions([lost, aCaseType({ version: 2 })], ground)).toThrow(
    [
      'the definitions of kinds of cases are refused:',
      '- feedback 1: the transition "supplement" lacks words in a language',
      '- feedback 1: the office acts in "received" and the clock "process" stands still (after ask, supplement)',
      '- feedback 1: the office must act in "received" and no clock of it runs (after ask, supplement)',
      '- feedback 1 and 2 are in force on one day',
    ].join('\n'),
  )
})
