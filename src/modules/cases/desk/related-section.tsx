import type { Words } from '../../../platform/i18n/words.ts'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import type { CaseView } from './case-view.ts'
import type { DeskRights } from './desk-rights.ts'
import { relationWords } from './desk-words.ts'
import { deskPaths } from './paths.ts'

const texts = {
  related: { vi: 'Hồ sơ liên quan', en: 'Related cases' },
  similar: { vi: 'Có thể trùng', en: 'Perhaps the same' },
  similarLead: {
    vi: 'Các hồ sơ của đơn vị có nội dung giống nhau. Hãy mở ra so sánh trước khi gộp.',
    en: 'Cases of the unit with similar words. Compare before merging.',
  },
  compare: { vi: 'Gộp, liên kết', en: 'Merge or link' },
  alike: (share: number): Words => ({
    vi: `giống ${Math.round(share * 100)}%`,
    en: `${Math.round(share * 100)}% alike`,
  }),
} as const

/** Cases that belong together with this one, and those that may. */
export function RelatedSection({ view, rights }: { readonly view: CaseView; readonly rights: DeskRights }) {
  const words = useWords()
  const { id: caseId } = view.opened.case
  return (
    <>
      {view.related.length > 0 && (
        <Section title={texts.related}>
          <ul>
            {view.related.map(({ other, relation, direction }) => (
              <li key={`${other.id}${relation}${direction}`}>
                {words(relationWords[relation][direction])}:{' '}
                <a href={deskPaths.case.to({ caseId: other.id })}>
                  {other.code} {other.title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.similar.length > 0 && rights.mayHandle && (
        <Section title={texts.similar} lead={texts.similarLead}>
          <ul>
            {view.similar.map(({ other, alike }) => (
              <li key={other.id}>
                <a href={deskPaths.case.to({ caseId: other.id })}>
                  {other.code} {other.title}
                </a>{' '}
                ({words(texts.alike(alike))}) ·{' '}
                <a href={deskPaths.related.to({ caseId }, { ma: other.code })}>
                  {words(texts.compare)}
                  <span class="govuk-visually-hidden"> {other.code}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
