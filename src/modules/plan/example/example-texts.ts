import { newId } from '../../../platform/kernel/ids.ts'
import type { Draft } from '../domain/draft.ts'
import { newCommitment } from '../domain/plan.ts'

/** How the departments that took over say what the former office said. */
export function retold(text: string, ward: string): string {
  return text
    .replaceAll('Phòng GD&ĐT thành phố', 'Phòng VH-XH')
    .replaceAll('Phòng GD&ĐT', 'Phòng VH-XH')
    .replaceAll('Website Phòng', 'Trang thông tin điện tử phường')
    .replaceAll('Trung tâm Phục vụ hành chính công thành phố', 'Trung tâm Phục vụ hành chính công phường')
    .replaceAll('Thành ủy', 'Đảng ủy phường')
    .replaceAll('thành phố Tân An', ward)
    .replaceAll('UBND thành phố', 'UBND phường')
    .replaceAll('thành phố', 'phường')
}

/** What changed in the law between the former office's plan and those of the wards. */
const newerLaw: readonly (readonly [string, string])[] = [
  ['Pháp lệnh thực hiện dân chủ ở xã, phường', 'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15'],
  [
    'Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết TTHC',
    'Nghị định số 118/2025/NĐ-CP của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông',
  ],
  ['theo quy định tại Nghị định 61/2018/NĐ-CP', 'theo quy định tại Nghị định số 118/2025/NĐ-CP'],
]

/** On what the plans of the wards' departments rest. */
export const wardBases: readonly string[] = [
  'Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15;',
  'Căn cứ Nghị định số 118/2025/NĐ-CP của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông.',
]

/** The plan of a ward's department in the words of its time and place. */
export function retoldDraft(
  draft: Draft,
  ward: string,
  years: { readonly from: number; readonly to: number },
): Draft {
  const now = (text: string) => {
    const told = newerLaw.reduce((whole, [old, newer]) => whole.replaceAll(old, newer), retold(text, ward))
    return told
      .replaceAll(String(years.from), String(years.to))
      .replaceAll(String(years.from - 1), String(years.to - 1))
  }
  return {
    ...draft,
    sections: draft.sections.map((section) => ({ ...section, heading: now(section.heading) })),
    commitments: draft.commitments.map((commitment) => ({ ...commitment, text: now(commitment.text) })),
    tasks: draft.tasks.map((task) => ({
      ...task,
      text: now(task.text),
      leadText: retold(task.leadText, ward),
      coordinatingText: retold(task.coordinatingText, ward),
    })),
  }
}

/** A commitment that the plans of 2026 make for the first time. */
export function withPublicProgress(draft: Draft): Draft {
  const transparency = draft.sections.find(({ dimension }) => dimension === 'D2')
  const added = newCommitment({
    id: newId('commitment'),
    sectionId: transparency?.id ?? null,
    text: 'Công khai tiến độ thực hiện từng cam kết của Kế hoạch này cùng số liệu minh chứng; cập nhật khi có thay đổi để người dân theo dõi, giám sát.',
    kind: 'content',
    dimension: 'D2',
    sourceBlocks: [],
  })
  const last = draft.commitments.findLastIndex(({ sectionId }) => sectionId === added.sectionId)
  return { ...draft, commitments: draft.commitments.toSpliced(last + 1, 0, added) }
}
