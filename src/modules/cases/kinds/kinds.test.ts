import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../platform/config/project-root.ts'
import { loadContent } from '../../../platform/content/load-content.ts'
import { definitionProblems } from '../domain/definition/definition-problems.ts'
import { knownPapers } from '../domain/definition/known-papers.ts'
import { caseKindDefinitions } from './index.ts'

const { laws } = loadContent(path.join(projectRoot(), 'content'))

test('every kind of case is defined without a flaw', () => {
  expect(definitionProblems(caseKindDefinitions, { laws, papers: knownPapers })).toEqual([])
})
