import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Details } from '../../../ui/details/details.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { Text } from '../../../ui/text.ts'
import { areaKey, type ReportDraft } from '../domain/report-content.ts'
import type { SectorArea } from '../domain/report-roll-up.ts'
import { taskStatesInReports, taskStateWords } from '../task-state-words.ts'
import { longestText } from './draft-form.ts'
import { figureName, sectorFigureText } from './figure-text.ts'
import { NewerText } from './newer-text.tsx'
import type { ReportNames } from './report-document.ts'
import { generalAreaWords } from './report-words.ts'

const texts = {
  figure: { vi: 'Chỉ số', en: 'Figure' },
  reported: { vi: 'Các trường báo cáo', en: 'As reported' },
  computed: { vi: 'Theo hệ thống', en: 'From the records' },
  count: { vi: 'Số trường có số liệu', en: 'Schools with records' },
  changedBy: { vi: 'Số trường sửa số liệu', en: 'Schools that changed it' },
  narratives: (count: number) => ({ vi: `Các trường viết (${count})`, en: `What schools wrote (${count})` }),
  summary: { vi: 'Nhận định chung', en: 'Conclusion' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
}

export interface RollUpAreaProps {
  readonly area: SectorArea
  readonly names: ReportNames
  readonly form: TypedForm
  readonly draft: ReportDraft
  readonly newer: ReportDraft | undefined
  readonly mayWrite: boolean
}

/** One dimension of the authority's report: the schools' figures and texts, and what the authority concludes. */
export function RollUpArea({ area, names, form, draft, newer, mayWrite }: RollUpAreaProps) {
  const words = useWords()
  const { language } = usePage()
  const key = areaKey(area.dimension)
  const field = shown(form, `ketQua.${key}`, draft.narratives[key])
  const { tasks } = area
  return (
    <Section title={area.dimension === null ? generalAreaWords : names.dimensions[area.dimension]}>
      {area.figures.length > 0 && (
        <Table
          caption={texts.figure}
          captionHidden
          rows={area.figures}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'figure',
              header: texts.figure,
              rowHeader: true,
              cell: ({ code }) => words(figureName(names.figures, code)),
            },
            {
              key: 'reported',
              header: texts.reported,
              cell: (figure) =>
                sectorFigureText(language, names.figures.get(figure.code), figure, figure.reported),
            },
            {
              key: 'computed',
              header: texts.computed,
              cell: (figure) =>
                sectorFigureText(language, names.figures.get(figure.code), figure, figure.computed),
            },
            { key: 'count', header: texts.count, numeric: true, cell: ({ schools }) => schools },
            { key: 'changedBy', header: texts.changedBy, numeric: true, cell: ({ changedBy }) => changedBy },
          ]}
        />
      )}
      <p>
        {words(texts.tasks)}:{' '}
        {taskStatesInReports.map((state) => `${words(taskStateWords[state])} ${tasks[state]}`).join(', ')}
      </p>
      <Narratives said={area.narratives} />
      <WrittenPart
        name={`ketQua.${key}`}
        label={texts.summary}
        mayWrite={mayWrite}
        value={field.value}
        error={field.error}
      />
      <NewerText text={newer?.narratives[key]} typed={field.value} />
    </Section>
  )
}

/** A text of the authority's own: a field as long as it may be written, then what was written. */
export function WrittenPart(props: {
  readonly name: string
  readonly label: Words
  readonly mayWrite: boolean
  readonly value: string
  readonly error: Text | undefined
}) {
  const { name, label, mayWrite, value, error } = props
  const words = useWords()
  if (mayWrite) {
    return (
      <TextAreaField
        name={name}
        label={label}
        optional
        rows={4}
        maxLength={longestText}
        value={value}
        error={error}
      />
    )
  }
  return value === '' ? null : (
    <p>
      <b>{words(label)}:</b> {value}
    </p>
  )
}

/** What the schools wrote, opened on demand. */
export function Narratives({ said }: { readonly said: SectorArea['narratives'] }) {
  if (said.length === 0) return null
  return (
    <Details summary={texts.narratives(said.length)}>
      {said.map(({ school, text }) => (
        <p key={school}>
          <b>{school}:</b> {text}
        </p>
      ))}
    </Details>
  )
}
