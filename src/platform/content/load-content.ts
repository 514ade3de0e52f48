import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkReferences } from './check-references.ts'
import { assembleContent, type Content } from './content.ts'
import { ContentInvalid, type ContentProblem } from './content-invalid.ts'
import { contentReaders } from './content-readers.ts'
import { readScores } from './read-scores.ts'
import type { PapiScore } from './schema/papi.ts'

const scoresFile = 'papi/scores/papi-scores.csv'
/**
 * Files that are no content of this loader: explanations, the forms, which have a loader of their own, and the
 * example plans, which are documents for the plan reader.
 */
const notRead = [/(?:^|\/)README\.md$/u, /^forms\//u, /^example\/plans\//u]

/**
 * Reads and checks all content files under `rootDir` (the `content` folder of the package).
 * @returns the content, frozen throughout.
 * @throws ContentInvalid naming every problem of every file: what does not fit the schema of its kind, files
 *   of no kind, kinds without a file, codes used twice, references to nothing.
 */
export function loadContent(rootDir: string): Content {
  const readers = contentReaders()
  const problems: ContentProblem[] = []
  let scores: readonly PapiScore[] = []

  for (const file of contentFiles(rootDir)) {
    const text = readFileSync(join(rootDir, file), 'utf8')
    if (file === scoresFile) {
      const read = readScores(file, text)
      if (read.ok) scores = read.value
      else problems.push(...read.problems)
      continue
    }
    const reader = Object.values(readers).find(({ pattern }) => pattern.test(file))
    problems.push(
      ...(reader?.read(file, text) ?? [
        { file, path: '', reason: 'no kind of content is kept in a file of this name' },
      ]),
    )
  }
  if (problems.length > 0) throw new ContentInvalid(problems)

  const absent = Object.values(readers)
    .filter(({ found }) => found.length === 0)
    .map(({ what }) => what)
  const missing = (scores.length === 0 ? [...absent, scoresFile] : absent).map((file) => ({
    file,
    path: '',
    reason: 'there is no such file',
  }))
  const wrong = missing.length > 0 ? missing : checkReferences(readers)
  if (wrong.length > 0) throw new ContentInvalid(wrong)
  return assembleContent(readers, scores)
}

/** Paths relative to the root with `/` between folders, in a stable order. */
function contentFiles(rootDir: string): string[] {
  return readdirSync(rootDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(rootDir, '/').length).replaceAll('\\', '/'))
    .filter((file) => !notRead.some((pattern) => pattern.test(file)))
    .sort()
}
