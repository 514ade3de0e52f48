import {
  type DossierPart,
  type PaperKind,
  type ProcedureStage,
  paperKinds,
  type StageRole,
  stageRoles,
} from '../../../../platform/content/schema/procedure.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { accepted, type Result, refused } from '../../../../platform/kernel/result.ts'
import { foldText, normaliseText } from '../../../../platform/kernel/text.ts'

/** How papers and roles are called where somebody types them, one a line. */
export const paperNames = {
  original: 'bản chính',
  copy: 'bản sao',
  'certified-copy': 'bản sao chứng thực',
  scan: 'bản chụp',
  form: 'mẫu đơn',
} as const satisfies Record<PaperKind, string>

export const roleNames = {
  receiver: 'tiếp nhận',
  handler: 'thụ lý',
  head: 'lãnh đạo',
  'other-agency': 'cơ quan khác',
} as const satisfies Record<StageRole, string>

/** Papers, one a line: name | as what | how many | only when | form. All but the name may be left out. */
export function partsOfText(text: string): DossierPart[] {
  return linesOf(text).map(([name = '', kindText = '', copiesText = '', when = '', form = '']) => {
    const kind = paperKinds.find((one) => foldText(paperNames[one]) === foldText(kindText))
    const copies = /^\d{1,3}$/u.test(copiesText) ? Number(copiesText) : 0
    return {
      name,
      ...(kind !== undefined && { kind }),
      ...(copies > 0 && { copies }),
      ...(when !== '' && { when }),
      ...(form !== '' && { form }),
    }
  })
}

export function textOfParts(parts: readonly DossierPart[]): string {
  return parts
    .map(({ name, kind, copies, when, form }) =>
      joined([
        name,
        kind === undefined ? '' : paperNames[kind],
        copies?.toString() ?? '',
        when ?? '',
        form ?? '',
      ]),
    )
    .join('\n')
}

/** Conditions in plain words, one a line: Vietnamese | English; without English the Vietnamese stands for both. */
export function conditionsOfText(text: string): Words[] {
  return linesOf(text).map(([vi = '', en = '']) => ({ vi, en: en === '' ? vi : en }))
}

export function textOfConditions(conditions: readonly Words[]): string {
  return conditions.map(({ vi, en }) => joined([vi, en === vi ? '' : en])).join('\n')
}

export type StageRefusal = 'unreadable' | 'not-100'

/** Steps, one a line: name | who | per cent of the time | English name. Together they are the whole time. */
export function stagesOfText(text: string): Result<ProcedureStage[], StageRefusal> {
  const stages: ProcedureStage[] = []
  for (const [vi = '', roleText = '', shareText = '', en = ''] of linesOf(text)) {
    const role = stageRoles.find((one) => foldText(roleNames[one]) === foldText(roleText))
    const share = /^(\d{1,3}) ?%?$/u.exec(shareText)?.[1]
    if (role === undefined || share === undefined || Number(share) > 100) return refused('unreadable')
    stages.push({ name: { vi, en: en === '' ? vi : en }, role, share: Number(share) })
  }
  const whole = stages.reduce((sum, { share }) => sum + share, 0)
  return stages.length === 0 || whole === 100 ? accepted(stages) : refused('not-100')
}

export function textOfStages(stages: readonly ProcedureStage[]): string {
  return stages
    .map(({ name, role, share }) =>
      joined([name.vi, roleNames[role], String(share), name.en === name.vi ? '' : name.en]),
    )
    .join('\n')
}

function linesOf(text: string): string[][] {
  return text
    .split('\n')
    .map((line) => line.split('|').map(normaliseText))
    .filter(([name = '']) => name !== '')
}

/** The cells of a line without the empty ones at its end. */
function joined(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells
    .slice(0, last + 1)
    .map((cell) => cell.replaceAll('|', '/'))
    .join(' | ')
}
