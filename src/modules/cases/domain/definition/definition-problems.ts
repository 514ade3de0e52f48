import type { Law } from '../../../../platform/content/schema/law.ts'
import type { CaseType } from '../case-type.ts'
import { courseProblems } from './course-problems.ts'
import type { DefinitionProblem } from './definition-problem.ts'
import { dutyProblems, privacyProblems } from './duty-problems.ts'
import { lawProblems } from './law-problems.ts'
import { formProblems, nameProblems, wordsProblems } from './name-problems.ts'
import { versionProblems } from './version-problems.ts'

/** What definitions may refer to. */
export interface DefinitionGround {
  readonly laws: readonly Law[]
  /** Kinds of paper that can be made. */
  readonly papers: ReadonlySet<string>
}

/** At least one definition of a kind of case would wrong somebody; the message lists everything that was found. */
export class DefinitionsInvalid extends Error {
  readonly problems: readonly DefinitionProblem[]
  constructor(problems: readonly DefinitionProblem[]) {
    super(
      ['the definitions of kinds of cases are refused:', ...problems.map(({ text }) => `- ${text}`)].join(
        '\n',
      ),
    )
    this.problems = problems
  }
}

/** @throws DefinitionsInvalid with every problem of every definition */
export function checkDefinitions(types: readonly CaseType[], ground: DefinitionGround): void {
  const problems = definitionProblems(types, ground)
  if (problems.length > 0) throw new DefinitionsInvalid(problems)
}

/** Everything that is wrong with the definitions, each with the kind and version that it concerns. */
export function definitionProblems(
  types: readonly CaseType[],
  ground: DefinitionGround,
): readonly DefinitionProblem[] {
  return [
    ...types.flatMap((type) =>
      problemsOf(type, ground).map(({ flaw, text }) => ({
        flaw,
        text: `${type.code} ${type.version}: ${text}`,
      })),
    ),
    ...versionProblems(types),
  ]
}

/** Paths are walked only when every name on them leads somewhere. */
function problemsOf(type: CaseType, { laws, papers }: DefinitionGround): readonly DefinitionProblem[] {
  const names = nameProblems(type, papers)
  const forms = formProblems(type)
  const still = [...names, ...wordsProblems(type), ...forms]
  if (names.some(({ flaw }) => flaw !== 'unknown-paper')) return still
  return [
    ...still,
    ...dutyProblems(type),
    ...(forms.length === 0 ? privacyProblems(type) : []),
    ...lawProblems(type, laws),
    ...courseProblems(type),
  ]
}
