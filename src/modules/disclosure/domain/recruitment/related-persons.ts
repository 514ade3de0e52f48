import { foldText } from '../../../../platform/kernel/text.ts'

/** Somebody as a declaration names them. */
export interface DeclaredPerson {
  readonly name: string
  /** Year of birth, where it is known. */
  readonly bornIn: number | null
}

/** What a member of a board declared before the first session: nobody related, or who is. */
export interface PanelDeclaration {
  readonly memberId: string
  readonly member: DeclaredPerson
  /** Null: not declared yet. */
  readonly related: readonly DeclaredPerson[] | null
}

export interface CandidateRelations {
  readonly code: string
  readonly candidate: DeclaredPerson
  /** Relatives in the office, its schools or the board, as the candidate declared them. */
  readonly related: readonly DeclaredPerson[]
}

export type RelationFinding =
  | { readonly kind: 'not-declared'; readonly memberId: string }
  /** The member named the candidate, or the candidate the member. */
  | {
      readonly kind: 'related'
      readonly memberId: string
      readonly code: string
      readonly declaredBy: 'member' | 'candidate' | 'both'
    }
  /** The member is among the candidates. */
  | { readonly kind: 'is-candidate'; readonly memberId: string; readonly code: string }

/**
 * What the declarations of a board and of the candidates say together. One that only one side made is a finding of
 * its own: the other must be asked. Names are compared without case and diacritics, and years of birth when both
 * sides know them; whoever is found is asked, never judged by this alone.
 */
export function crossCheck(
  panel: readonly PanelDeclaration[],
  candidates: readonly CandidateRelations[],
): readonly RelationFinding[] {
  return panel.flatMap(({ memberId, member, related }): RelationFinding[] => [
    ...(related === null ? [{ kind: 'not-declared' as const, memberId }] : []),
    ...candidates.flatMap(({ code, candidate, related: declared }): RelationFinding[] => {
      if (isSame(member, candidate)) return [{ kind: 'is-candidate', memberId, code }]
      const byMember = (related ?? []).some((one) => isSame(one, candidate))
      const byCandidate = declared.some((one) => isSame(one, member))
      if (!byMember && !byCandidate) return []
      const declaredBy = byMember && byCandidate ? 'both' : byMember ? 'member' : 'candidate'
      return [{ kind: 'related', memberId, code, declaredBy }]
    }),
  ])
}

/** Who may sit on the board: those who declared, and whom nothing speaks against. */
export function mayServe(memberId: string, findings: readonly RelationFinding[]): boolean {
  return findings.every((finding) => finding.memberId !== memberId)
}

function isSame(one: DeclaredPerson, other: DeclaredPerson): boolean {
  if (plain(one.name) !== plain(other.name)) return false
  return one.bornIn === null || other.bornIn === null || one.bornIn === other.bornIn
}

function plain(name: string): string {
  return foldText(name).replaceAll(/\s+/gu, ' ').trim()
}
