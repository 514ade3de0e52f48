import { inspectionTopics } from '../../../platform/content/schema/inspection.ts'
import { shown, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { UnitId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ButtonRow } from '../../../ui/button-row/button-row.tsx'
import { SelectField } from '../../../ui/field/select-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { type ProgrammeRefusal, programmeActionsFor } from '../domain/inspections/programme.ts'
import type { Programme, ProgrammeLine } from '../store/inspection-programmes.ts'
import type { Inspection } from '../store/inspection-rows.ts'
import {
  programmeActionWords,
  programmeRefusalWords,
  programmeStateTones,
  programmeStateWords,
  quarterWords,
  stateTones,
  stateWords,
  topicWords,
} from './inspection-words.ts'
import { inspectionPaths } from './paths.ts'

export interface ProgrammeProps {
  readonly programme: Programme
  readonly unitName: string
  readonly lines: readonly ProgrammeLine[]
  readonly inspections: readonly Inspection[]
  readonly unitNames: ReadonlyMap<UnitId, string>
  readonly schools: readonly { readonly id: UnitId; readonly name: string }[]
  readonly parties: ReadonlySet<string>
  readonly returnedBecause: string
  readonly form: TypedForm
  readonly refusal: ProgrammeRefusal | 'stale' | undefined
  readonly saved: boolean
  readonly requestId: () => string
}

const texts = {
  programmes: { vi: 'Chương trình kiểm tra năm', en: 'Yearly programmes' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  returned: { vi: 'Lãnh đạo trả lại để sửa', en: 'Returned for changes' },
  lines: { vi: 'Các mục của chương trình', en: 'What is planned' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  topic: { vi: 'Nội dung', en: 'Topic' },
  schools: { vi: 'Trường', en: 'Schools' },
  byDraw: (places: number) => ({ vi: `${places} trường, bốc thăm`, en: `${places} schools by lot` }),
  named: (name: string) => ({ vi: `Chỉ định: ${name}`, en: `Named: ${name}` }),
  what: { vi: 'Việc', en: 'To do' },
  draw: { vi: 'Bốc thăm', en: 'Draw' },
  drawn: { vi: 'Xem kết quả bốc thăm', en: 'See the draw' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  add: { vi: 'Thêm một mục', en: 'Add a line' },
  places: { vi: 'Số trường (bốc thăm)', en: 'How many schools (by lot)' },
  namedSchool: { vi: 'Hoặc chỉ định một trường', en: 'Or one named school' },
  nobody: { vi: 'Không, bốc thăm', en: 'None, by lot' },
  reason: { vi: 'Lý do chỉ định', en: 'Why it is named' },
  reasonHint: {
    vi: 'Bắt buộc khi chỉ định; sẽ được công khai.',
    en: 'Needed for a named school; it will be public.',
  },
  addLine: { vi: 'Thêm mục', en: 'Add the line' },
  steps: { vi: 'Việc tiếp theo', en: 'What comes next' },
  number: { vi: 'Số quyết định duyệt', en: 'Number of the approval' },
  returnReason: { vi: 'Lý do trả lại', en: 'Why it is returned' },
  inspections: { vi: 'Các cuộc kiểm tra', en: 'Inspections' },
  public: { vi: 'Xem trang công khai', en: 'See the public page' },
  document: { vi: 'Văn bản chương trình', en: 'The programme as a document' },
}

/** A programme: its lines, its way to the public, what came of it. */
export function ProgrammePage(props: ProgrammeProps) {
  const { programme, unitName, form, refusal, saved, returnedBecause, inspections, unitNames } = props
  const words = useWords()
  const params = { programmeId: programme.id }
  return (
    <Page
      title={programme.title}
      eyebrow={unitName}
      width="wide"
      errors={summaryOf(form)}
      breadcrumbs={[{ href: inspectionPaths.programmes.to({}), text: texts.programmes }]}
      aside={<Tag tone={programmeStateTones[programme.state]}>{programmeStateWords[programme.state]}</Tag>}
    >
      {refusal !== undefined && (
        <Notice tone="warning" announce>
          <p>{words(programmeRefusalWords[refusal])}</p>
        </Notice>
      )}
      {saved && <Notice tone="success" title={texts.saved} announce />}
      {programme.state === 'draft' && returnedBecause !== '' && (
        <Notice tone="warning" title={texts.returned}>
          <p>{returnedBecause}</p>
        </Notice>
      )}
      <Lines {...props} />
      {programme.state === 'draft' && props.parties.has('inspector') && <AddLine {...props} />}
      <Steps {...props} />
      {inspections.length > 0 && (
        <Section title={texts.inspections}>
          <ul>
            {inspections.map(({ id, unitId, topic, state }) => (
              <li key={id}>
                <a href={inspectionPaths.inspection.to({ inspectionId: id })}>
                  {unitNames.get(unitId) ?? ''}
                </a>{' '}
                · {words(topicWords[topic])} <Tag tone={stateTones[state]}>{stateWords[state]}</Tag>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        {words(texts.document)}:{' '}
        <a href={inspectionPaths.programmeFile.to({ ...params, format: 'docx' })}>Word</a>{' '}
        <a href={inspectionPaths.programmeFile.to({ ...params, format: 'pdf' })}>PDF</a>
        {programme.state === 'published' && (
          <>
            {' · '}
            <a href={inspectionPaths.portalProgramme.to(params)}>{words(texts.public)}</a>
          </>
        )}
      </p>
    </Page>
  )
}

function Lines({ programme, lines, unitNames, parties, requestId }: ProgrammeProps) {
  const words = useWords()
  const draft = programme.state === 'draft' && parties.has('inspector')
  const approved = programme.state === 'approved' || programme.state === 'published'
  return (
    <Section title={texts.lines}>
      <Table
        caption={texts.lines}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'topic',
            header: texts.topic,
            rowHeader: true,
            cell: ({ topic }) => words(topicWords[topic]),
          },
          {
            key: 'quarter',
            header: texts.quarter,
            cell: ({ quarter }) => words(quarterWords(quarter, programme.year)),
          },
          {
            key: 'schools',
            header: texts.schools,
            cell: ({ namedUnitId, places, reason }) =>
              namedUnitId === null ? (
                words(texts.byDraw(places))
              ) : (
                <>
                  {words(texts.named(unitNames.get(namedUnitId) ?? ''))} ({reason})
                </>
              ),
          },
          {
            key: 'what',
            header: texts.what,
            cell: (line) => {
              const params = { programmeId: programme.id, lineId: line.id }
              if (draft) {
                return (
                  <Form action={inspectionPaths.programmeLineRemove.to(params)} requestId={requestId()}>
                    <Button variant="quiet" small about={words(topicWords[line.topic])}>
                      {words(texts.remove)}
                    </Button>
                  </Form>
                )
              }
              return line.namedUnitId === null && approved ? (
                <a href={inspectionPaths.draw.to(params)}>{words(line.drawn ? texts.drawn : texts.draw)}</a>
              ) : null
            },
          },
        ]}
      />
    </Section>
  )
}

function AddLine({ programme, schools, form, requestId }: ProgrammeProps) {
  const words = useWords()
  return (
    <Section title={texts.add}>
      <Form action={inspectionPaths.programmeLine.to({ programmeId: programme.id })} requestId={requestId()}>
        <SelectField
          name="noiDung"
          label={texts.topic}
          choices={inspectionTopics.map((topic) => ({ value: topic, label: topicWords[topic] }))}
          {...shown(form, 'noiDung')}
        />
        <SelectField
          name="quy"
          label={texts.quarter}
          choices={[1, 2, 3, 4].map((quarter) => ({
            value: String(quarter),
            label: quarterWords(quarter, programme.year),
          }))}
          {...shown(form, 'quy')}
        />
        <TextField
          name="soTruong"
          label={texts.places}
          kind="number"
          width="short"
          optional
          {...shown(form, 'soTruong')}
        />
        <SelectField
          name="truong"
          label={texts.namedSchool}
          optional
          choices={[
            { value: '', label: texts.nobody },
            ...schools.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...shown(form, 'truong')}
        />
        <TextAreaField
          name="lyDo"
          label={texts.reason}
          hint={texts.reasonHint}
          rows={2}
          optional
          {...shown(form, 'lyDo')}
        />
        <Button variant="secondary">{words(texts.addLine)}</Button>
      </Form>
    </Section>
  )
}

function Steps({ programme, parties, form, requestId }: ProgrammeProps) {
  const words = useWords()
  const steps = programmeActionsFor(programme.state, parties)
  if (steps.length === 0) return null
  return (
    <Section title={texts.steps}>
      <Form
        action={inspectionPaths.programmeStep.to({ programmeId: programme.id })}
        requestId={requestId()}
        hidden={{ phienBan: String(programme.version) }}
      >
        {steps.includes('approve') && (
          <TextField
            name="so"
            label={texts.number}
            kind="number"
            width="short"
            optional={steps.length > 1}
            {...shown(form, 'so')}
          />
        )}
        {steps.includes('return') && (
          <TextAreaField name="lyDo" label={texts.returnReason} rows={2} optional {...shown(form, 'lyDo')} />
        )}
        <ButtonRow>
          {steps.map((action) => (
            <Button
              key={action}
              name="viec"
              value={action}
              variant={action === 'return' ? 'secondary' : 'primary'}
            >
              {words(programmeActionWords[action])}
            </Button>
          ))}
        </ButtonRow>
      </Form>
    </Section>
  )
}
