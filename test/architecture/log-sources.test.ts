import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { logSources } from '../../src/log-sources.ts'
import { projectRoot } from '../../src/platform/config/project-root.ts'
import { leafTypes } from '../../src/platform/public-log/index.ts'

/** Where leaves come from, and the source by which their records are compared with them. */
const comparedBy: Readonly<Record<string, string>> = {
  'disclosure/conduct': 'disclosure.publications',
  'disclosure/obligations/example': 'disclosure.publications',
  'disclosure/donations': 'disclosure.donations',
  'disclosure/fees': 'disclosure.fees',
  'disclosure/enrolment': 'disclosure.enrolments',
  'disclosure/recruitment': 'disclosure.recruitments',
  'measure/closing': 'measure.closings',
}

test('whoever appends to the public log has a source that compares the records with it', () => {
  const modules = path.join(projectRoot(), 'src', 'modules')
  const appending = globSync('**/*.{ts,tsx}', { cwd: modules }).filter(
    (file) =>
      !/\.(test|builder)\./.test(file) &&
      readFileSync(path.join(modules, file), 'utf8').includes('appendToLog('),
  )
  const folders = [...new Set(appending.map((file) => path.dirname(file)))].toSorted()
  expect(folders).toEqual(Object.keys(comparedBy).toSorted())
  expect(logSources.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(Object.values(comparedBy))].toSorted(),
  )
})

test('a record that is removed leaves a leaf behind that somebody misses, whatever its type', () => {
  const missed = new Set(logSources.flatMap(({ types }) => types))
  // The log writes the first four itself, and nobody writes the others yet.
  const unmissed = ['erasure', 'tombstone', 'key', 'code-release', 'receipt', 'deadline']
  expect(leafTypes.filter((type) => !missed.has(type)).toSorted()).toEqual(unmissed.toSorted())
})
