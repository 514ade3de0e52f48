/** One thing that is wrong with one content file. */
export type ContentProblem = {
  /** The file, relative to the content folder. */
  readonly file: string
  /** Where in it: `rules[3].article`, or empty for the file as a whole. */
  readonly path: string
  /** The line on which it stands, when that is known. */
  readonly line?: number
  readonly reason: string
}

/** Content that may not be used. Names every problem of every file, so that all can be mended at once. */
export class ContentInvalid extends Error {
  override readonly name = 'ContentInvalid'
  readonly problems: readonly ContentProblem[]

  constructor(problems: readonly ContentProblem[]) {
    super(
      `the content is not valid:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`,
    )
    this.problems = problems
  }
}

/** `law/luat-khieu-nai.yaml:12 rules[3].article: the text is empty` */
export function describeProblem({ file, path, line, reason }: ContentProblem): string {
  const place = line === undefined ? file : `${file}:${line}`
  return path === '' ? `${place} ${reason}` : `${place} ${path}: ${reason}`
}
