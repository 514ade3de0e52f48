import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { needsSignature } from '../domain/papers/case-paper.ts'
import type { CaseView } from './case-view.ts'
import { paperWords } from './desk-words.ts'
import { deskPaths } from './paths.ts'

const texts = {
  papers: { vi: 'Văn bản', en: 'Papers' },
  paper: { vi: 'Văn bản', en: 'Paper' },
  number: { vi: 'Số', en: 'Number' },
  state: { vi: 'Tình trạng', en: 'State' },
  open: { vi: 'Xem', en: 'Read' },
  unsigned: { vi: 'Dự thảo, chờ ký', en: 'Draft, to be signed' },
  valid: { vi: 'Không cần ký', en: 'Needs no signature' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  sign: { vi: 'Ký, lấy số', en: 'Sign' },
} as const

/** The papers of a case: read as PDF or Word, signed by the head, who gives them their number. */
export function PapersSection({ view, mayDecide }: { readonly view: CaseView; readonly mayDecide: boolean }) {
  const words = useWords()
  const { language } = usePage()
  const { id: caseId } = view.opened.case
  if (view.papers.length === 0) return null
  return (
    <Section title={texts.papers} id="van-ban">
      <Table
        caption={texts.papers}
        captionHidden
        rows={view.papers}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'paper',
            header: texts.paper,
            rowHeader: true,
            cell: ({ paper }) => words(paperWords[paper.kind]),
          },
          { key: 'number', header: texts.number, cell: ({ number }) => number || '–' },
          {
            key: 'state',
            header: texts.state,
            cell: (stored) => {
              if (!needsSignature(stored.paper)) return words(texts.valid)
              if (stored.signedAt === null) return <Tag tone="warning">{texts.unsigned}</Tag>
              const name = stored.signedBy === null ? '' : (view.names.people.get(stored.signedBy) ?? '')
              return `${words(texts.signed)}: ${name}, ${formatMoment(language, stored.signedAt)}`
            },
          },
          {
            key: 'open',
            header: texts.open,
            cell: (stored) => (
              <>
                <a href={deskPaths.paper.to({ caseId, paperId: stored.id, format: 'pdf' })}>
                  PDF<span class="govuk-visually-hidden"> {words(paperWords[stored.paper.kind])}</span>
                </a>{' '}
                ·{' '}
                <a href={deskPaths.paper.to({ caseId, paperId: stored.id, format: 'docx' })}>
                  Word<span class="govuk-visually-hidden"> {words(paperWords[stored.paper.kind])}</span>
                </a>
                {mayDecide && needsSignature(stored.paper) && stored.signedAt === null && (
                  <Form
                    action={deskPaths.sign.to({ caseId, paperId: stored.id })}
                    requestId={crypto.randomUUID()}
                  >
                    <Button small about={words(paperWords[stored.paper.kind])}>
                      {words(texts.sign)}
                    </Button>
                  </Form>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
