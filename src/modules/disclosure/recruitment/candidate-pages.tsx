import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Recruitment } from '../domain/recruitment/round.ts'
import type { Candidate, CandidatePerson } from '../store/recruitment-candidates.ts'
import { deskTexts } from './desk-texts.ts'
import { recruitmentPaths } from './paths.ts'
import { publicTexts } from './public-pages.tsx'
import { pointsOf } from './recruitment-words.ts'

const texts = {
  born: { vi: 'Ngày sinh', en: 'Born on' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  qualification: { vi: 'Trình độ', en: 'Qualification' },
  claim: { vi: 'Diện ưu tiên đã khai', en: 'Priority as claimed' },
  related: { vi: 'Người thân đã khai', en: 'Relatives as declared' },
  state: { vi: 'Kết quả kiểm tra', en: 'Finding' },
  unchecked: { vi: 'chưa kiểm tra', en: 'not checked' },
  none: { vi: 'Chưa có phiếu nào', en: 'No applications yet' },
} as const

/** The applications of a recruitment, by code. */
export function CandidatesPage({
  recruitment,
  candidates,
}: {
  readonly recruitment: Recruitment
  readonly candidates: readonly Candidate[]
}) {
  const words = useWords()
  const to = { recruitmentId: recruitment.id }
  return (
    <Page
      title={deskTexts.checkTitle}
      eyebrow={recruitment.title}
      back={{ href: recruitmentPaths.work.to(to), text: recruitment.title }}
    >
      <Table
        caption={deskTexts.checkTitle}
        captionHidden
        rows={candidates}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'code',
            header: publicTexts.code,
            rowHeader: true,
            cell: ({ code }) => <a href={recruitmentPaths.check.to({ ...to, code })}>{code}</a>,
          },
          { key: 'post', header: publicTexts.post, cell: ({ post }) => post },
          {
            key: 'state',
            header: texts.state,
            cell: ({ eligible, finding }) =>
              eligible === null ? words(texts.unchecked) : eligible ? words(deskTexts.eligible) : finding,
          },
        ]}
        empty={<EmptyState title={texts.none} />}
      />
    </Page>
  )
}

export interface CheckPageProps {
  readonly recruitment: Recruitment
  readonly candidate: Candidate
  readonly person: CandidatePerson
  /** Before the list of the eligible is out. */
  readonly mayCheck: boolean
  readonly form: TypedForm
}

const priorities = [0, 250, 500, 750] as const

/** One application beside the conditions of the notice. */
export function CheckPage({ recruitment, candidate, person, mayCheck, form }: CheckPageProps) {
  const words = useWords()
  const to = { recruitmentId: recruitment.id }
  const known = candidate.eligible === null ? '' : candidate.eligible ? 'du' : 'khong'
  return (
    <Page
      title={candidate.code}
      eyebrow={recruitment.title}
      errors={summaryOf(form)}
      back={{ href: recruitmentPaths.candidates.to(to), text: deskTexts.checkTitle }}
    >
      <SummaryList
        rows={[
          { key: publicTexts.member, value: person.name },
          { key: texts.born, value: formatDay(person.bornOn) },
          { key: texts.contact, value: [person.phone, person.email].filter(Boolean).join(', ') },
          { key: publicTexts.post, value: candidate.post },
          { key: texts.qualification, value: person.qualification },
          { key: texts.claim, value: person.priorityClaim },
          {
            key: texts.related,
            value: person.related
              .map(({ name, bornIn }) => [name, bornIn].filter(Boolean).join(', '))
              .join('; '),
          },
        ]}
      />
      <h2>{words(publicTexts.conditions)}</h2>
      <p>{recruitment.conditions}</p>
      {mayCheck && (
        <Form
          action={recruitmentPaths.check.to({ ...to, code: candidate.code })}
          requestId={crypto.randomUUID()}
        >
          <RadiosField
            name="ketQua"
            label={texts.state}
            choices={[
              { value: 'du', label: deskTexts.eligible },
              { value: 'khong', label: deskTexts.notEligible },
            ]}
            {...shown(form, 'ketQua', known)}
          />
          <TextField name="lyDo" label={deskTexts.why} optional {...shown(form, 'lyDo', candidate.finding)} />
          <SelectField
            name="uuTien"
            label={deskTexts.priority}
            choices={priorities.map((points) => ({ value: String(points), label: pointsOf(points) }))}
            {...shown(form, 'uuTien', String(candidate.priority ?? 0))}
          />
          <Button>{words(deskTexts.save)}</Button>
        </Form>
      )}
    </Page>
  )
}
