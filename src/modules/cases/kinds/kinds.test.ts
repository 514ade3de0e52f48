import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { definitionProblems } from '../domain/definition/definition-problems.ts'
import { knownPapers } from '../domain/definition/known-papers.ts'
import { fieldsOf } from '../domain/fields/field.ts'
import { caseKindDefinitions } from './index.ts'

const { laws } = loadContent(path.join(projectRoot(), 'content'))

test('every kind of case is defined without a flaw', () => {
  expect(definitionProblems(caseKindDefinitions, { laws, papers: knownPapers })).toEqual([])
})

test('every kind whose answers are published with consent asks for it', () => {
  const asking = caseKindDefinitions.filter(
    ({ publication }) => publication.kind === 'question-and-answer' && publication.consent === 'asked',
  )
  expect(asking.map(({ code }) => code)).toContain('petition')
  for (const { code, fields } of asking) {
    const consent = fieldsOf(fields).find(({ name }) => name === 'publicly')
    expect(consent?.meta.widget, code).toBe('yes-no')
  }
})
