import { type CheckedFile, writePath } from './check-file.ts'
import type { ContentProblem } from './content-invalid.ts'
import { PapiScore } from './schema/papi.ts'

const header = 'province,year,code,level,name,score,status,source'

/**
 * Reads the table of published PAPI scores: comma separated, no quoting, one score a line, `source` one or
 * more letters joined by `+`. Returns all of its problems, each with its line.
 */
export function readScores(file: string, text: string): CheckedFile<readonly PapiScore[]> {
  const [first = '', ...rows] = text.replace(/\r\n/gu, '\n').trimEnd().split('\n')
  if (first !== header)
    return { ok: false, problems: [{ file, path: '', line: 1, reason: `the first line must be ${header}` }] }

  const problems: ContentProblem[] = []
  const scores: PapiScore[] = []
  const seen = new Set<string>()
  rows.forEach((row, index) => {
    const line = index + 2
    const problem = (path: string, reason: string) => problems.push({ file, path, line, reason })
    const cells = row.split(',')
    if (cells.length !== 8) {
      problem('', `a line has 8 cells, this one ${cells.length}`)
      return
    }
    const [province, year, code, level, name, score, status, source = ''] = cells
    const checked = PapiScore.safeParse({
      province,
      year: Number(year),
      code,
      level,
      name,
      score: score === '' ? undefined : Number(score),
      status,
      sources: source.split('+'),
    })
    if (!checked.success) {
      for (const issue of checked.error.issues) problem(writePath(issue.path), issue.message)
      return
    }
    const key = `${province}|${year}|${code}|${level}`
    if (seen.has(key)) problem('', `a second score for ${province} ${year} ${code}`)
    seen.add(key)
    scores.push(checked.data)
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: Object.freeze(scores) }
}
