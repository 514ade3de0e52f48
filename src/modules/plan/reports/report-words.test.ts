import { expect, test } from 'vitest'
import { reportActions, reportRefusals, reportStates } from '../domain/report.ts'
import { draftProblems } from '../domain/report-content.ts'
import { taskStates } from '../domain/task-work.ts'
import { taskStateWords } from '../task-state-words.ts'
import { draftProblemWords, reportRefusalWords, reportStateWords, reportStepWords } from './report-words.ts'

test.each([
  ['refusal', reportRefusals, reportRefusalWords],
  ['problem', draftProblems, draftProblemWords],
  ['state', reportStates, reportStateWords],
  ['step', reportActions, reportStepWords],
  ['task', taskStates, taskStateWords],
])('every %s has a sentence of its own in both languages', (_, known, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...known].toSorted())
  for (const language of ['vi', 'en'] as const) {
    const said = Object.values(words).map((pair) => pair[language])
    expect(said.every((text) => text.trim() !== '')).toBe(true)
    expect(new Set(said).size).toBe(said.length)
  }
})
