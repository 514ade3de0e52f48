import { newId, type UnitId } from '../../platform/kernel/ids.ts'
import type { Draft } from './domain/draft.ts'
import { type Commitment, newCommitment, newTask, type Plan, type Section, type Task } from './domain/plan.ts'

/** A draft that could be issued as it is; `changes` say what is different about this one. */
export function aPlan(unitId: UnitId, changes: Partial<Plan> = {}): Plan {
  return {
    id: newId('plan'),
    unitId,
    year: 2026,
    title: 'Nâng cao Chỉ số PAPI của Ngành Giáo dục năm 2026',
    number: '16',
    symbol: 'KH-VHXH',
    place: 'Tân An',
    documentDate: '2026-02-10',
    parentBody: null,
    issuingBody: 'Phòng Văn hóa – Xã hội',
    legalBases: [],
    recipients: [],
    signatory: { authority: null, title: 'TRƯỞNG PHÒNG', name: 'Trần Thị Ví Dụ' },
    state: 'draft',
    derivedFromId: null,
    previous: null,
    reportDueOn: null,
    reportToId: unitId,
    documentPublic: false,
    confirmedAt: new Date('2026-02-09T02:00:00Z'),
    issuedAt: null,
    closedAt: null,
    version: 1,
    example: false,
    ...changes,
  }
}

export function aSection(marker: string, changes: Partial<Section> = {}): Section {
  return {
    id: crypto.randomUUID(),
    marker,
    heading: `Đề mục ${marker}`,
    kind: 'content',
    dimension: null,
    sourceBlocks: [],
    ...changes,
  }
}

export function aCommitment(text: string, changes: Partial<Commitment> = {}): Commitment {
  const made = { text, sectionId: null, kind: 'content', dimension: null, sourceBlocks: [] } as const
  return { ...newCommitment({ id: newId('commitment'), ...made }), ...changes }
}

export function aTask(text: string, changes: Partial<Task> = {}): Task {
  const made = {
    text,
    leadText: '',
    coordinatingText: '',
    timeText: '',
    schedule: { kind: 'ongoing' },
  } as const
  const free = { commitmentId: null, leadUnitId: null, coordinatingUnitIds: [], sourceBlocks: [] }
  return { ...newTask({ id: newId('task'), ...made, ...free }), ...changes }
}

export function aDraft(parts: Partial<Draft> = {}): Draft {
  return { sections: [], commitments: [], tasks: [], marks: new Map(), ...parts }
}
