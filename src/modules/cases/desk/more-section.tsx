import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { CaseView } from './case-view.ts'
import type { DeskRights } from './desk-rights.ts'
import { deskPaths } from './paths.ts'

const texts = {
  more: { vi: 'Việc khác với hồ sơ này', en: 'Other things to do' },
  assign: { vi: 'Phân công', en: 'Assign' },
  reassign: { vi: 'Phân công lại', en: 'Assign to somebody else' },
  transfer: { vi: 'Chuyển đơn vị khác', en: 'Transfer' },
  consult: { vi: 'Hỏi ý kiến đơn vị khác', en: 'Consult another unit' },
  relate: { vi: 'Liên kết, gộp hồ sơ', en: 'Link or merge' },
  group: { vi: 'Trả lời chung nhiều hồ sơ', en: 'Answer many at once' },
  changeLevel: { vi: 'Đổi mức bảo mật', en: 'Change the confidentiality' },
  reclassify: { vi: 'Phân loại lại', en: 'Reclassify' },
  publish: { vi: 'Công khai trả lời', en: 'Publish the answer' },
  published: { vi: 'Đã công khai', en: 'Published' },
  withdrawn: { vi: 'Đã rút khỏi trang công khai', en: 'Withdrawn' },
} as const

/** What else may be done with the case, beside its transitions. */
export function MoreSection({ view, rights }: { readonly view: CaseView; readonly rights: DeskRights }) {
  const words = useWords()
  const { publication } = view
  const { id: caseId, standing } = view.opened.case
  const isOpen = standing.closedAt === null
  const links = [
    isOpen &&
      rights.mayAssign && {
        href: deskPaths.assign.to({ caseId }),
        text: standing.handlerId === null ? texts.assign : texts.reassign,
      },
    isOpen && rights.mayAssign && { href: deskPaths.transfer.to({ caseId }), text: texts.transfer },
    isOpen && rights.mayHandle && { href: deskPaths.consult.to({ caseId }), text: texts.consult },
    rights.mayHandle && { href: deskPaths.related.to({ caseId }), text: texts.relate },
    isOpen && rights.mayHandle && { href: deskPaths.group.to({ caseId }), text: texts.group },
    rights.mayDecide && { href: deskPaths.level.to({ caseId }), text: texts.changeLevel },
    isOpen && rights.mayReclassify && { href: deskPaths.reclassify.to({ caseId }), text: texts.reclassify },
    rights.mayPublish && { href: deskPaths.publish.to({ caseId }), text: texts.publish },
  ].filter((link) => link !== false)
  if (links.length === 0) return null
  return (
    <Section title={texts.more}>
      {publication !== undefined && (
        <p>
          <Tag tone={publication.withdrawnAt === null ? 'success' : 'neutral'}>
            {publication.withdrawnAt === null ? texts.published : texts.withdrawn}
          </Tag>
        </p>
      )}
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{words(text)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
