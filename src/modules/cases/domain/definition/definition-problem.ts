/** Why a definition of a kind of case is refused when the application starts. */
export const definitionFlaws = [
  'unknown-state',
  'unknown-clock',
  'unknown-paper',
  'missing-words',
  'no-plain-words',
  'bad-field',
  'bad-prefix',
  'no-owner',
  'owner-cannot-move',
  'no-outcome',
  'ends-nothing',
  'no-reason',
  'unreachable-state',
  'impossible-transition',
  'dead-end',
  'waits-forever',
  'moved-at-once',
  'clock-never-starts',
  'clock-skipped',
  'clock-left-running',
  'clock-restarted',
  'pause-not-ended',
  'pause-without-limit',
  'unknown-rule',
  'more-than-the-law',
  'extension-not-in-law',
  'name-wanted-of-anonymous',
  'publishes-personal-fields',
  'publishes-nothing',
  'version-twice',
  'versions-overlap',
  'versions-gap',
] as const
export type DefinitionFlaw = (typeof definitionFlaws)[number]

export interface DefinitionProblem {
  readonly flaw: DefinitionFlaw
  /** One sentence for whoever wrote the definition. */
  readonly text: string
}

export function flawed(flaw: DefinitionFlaw, text: string): DefinitionProblem {
  return { flaw, text }
}
