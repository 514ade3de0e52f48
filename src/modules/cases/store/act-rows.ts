import type { CaseId, PersonId } from '../../../platform/kernel/ids.ts'
import { CaseAct } from '../domain/case-act.ts'

/** An act as it lies in cases.act: what lists ask for in columns, the rest as data. */
export function actRow(caseId: CaseId, act: CaseAct) {
  const { type, sequence, at, actor, clocks, data, ...details } = act
  const moved = act.type === 'moved' ? act : undefined
  return {
    case_id: caseId,
    sequence,
    type,
    transition: moved?.transition ?? null,
    from_state: moved?.from ?? null,
    to_state: act.type === 'filed' ? act.state : (moved?.to ?? null),
    at,
    actor_kind: actor.kind,
    person_id: actor.kind === 'staff' ? actor.personId : null,
    note: 'note' in act ? act.note : '',
    clocks: JSON.stringify(clocks),
    data: JSON.stringify({ details, data }),
  }
}

export interface StoredAct {
  readonly type: string
  readonly sequence: number
  readonly at: Date
  readonly actor_kind: string
  readonly person_id: PersonId | null
  readonly clocks: unknown
  readonly data: unknown
}

/** @throws ZodError when the row is not an act as this version knows them */
export function readAct({ type, sequence, at, actor_kind, person_id, clocks, data }: StoredAct): CaseAct {
  const stored: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null ? { ...data } : {}
  const details = typeof stored.details === 'object' ? stored.details : {}
  return CaseAct.parse({
    ...details,
    type,
    sequence,
    at,
    actor: { kind: actor_kind, ...(person_id !== null && { personId: person_id }) },
    clocks,
    data: stored.data ?? {},
  })
}
