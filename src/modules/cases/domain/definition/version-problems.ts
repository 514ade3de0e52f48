import { addDays } from '../../../../platform/kernel/dates.ts'
import type { CaseType } from '../case-type.ts'
import { type DefinitionProblem, flawed } from './definition-problem.ts'

/** One kind's versions follow one another day by day, and cases of different kinds are told apart by their prefix. */
export function versionProblems(types: readonly CaseType[]): readonly DefinitionProblem[] {
  const kinds = [...new Set(types.map(({ code }) => code))]
  return [
    ...kinds.flatMap((kind) =>
      sequenceProblems(types.filter(({ code }) => code === kind).toSorted((a, b) => a.version - b.version)),
    ),
    ...prefixProblems(types),
  ]
}

function sequenceProblems(versions: readonly CaseType[]): DefinitionProblem[] {
  return versions.flatMap((type, index) => {
    const next = versions[index + 1]
    if (next === undefined) return []
    const pair = `${type.code} ${type.version} and ${next.version}`
    if (type.version === next.version) return [flawed('version-twice', `${pair} have one number`)]
    if (type.validTo === undefined || type.validTo >= next.validFrom)
      return [flawed('versions-overlap', `${pair} are in force on one day`)]
    if (addDays(type.validTo, 1) !== next.validFrom)
      return [flawed('versions-gap', `between ${pair} none is in force`)]
    return []
  })
}

function prefixProblems(types: readonly CaseType[]): DefinitionProblem[] {
  return types.flatMap(({ code, prefix }) => {
    if (!/^[A-ZĐ]{2,3}$/u.test(prefix))
      return [flawed('bad-prefix', `${code} has the prefix "${prefix}", not two or three capitals`)]
    const other = types.find((type) => type.code !== code && type.prefix === prefix)
    return other === undefined
      ? []
      : [flawed('bad-prefix', `${code} and ${other.code} have the prefix "${prefix}"`)]
  })
}
