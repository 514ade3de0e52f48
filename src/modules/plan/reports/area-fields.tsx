import { shown, type TypedForm } from '../../../platform/http/typed-form.ts'
import { Details } from '../../../ui/details/details.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Fieldset } from '../../../ui/fieldset/fieldset.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { areaKey, type Counted, type KnownArea, type ReportDraft } from '../domain/report-content.ts'
import { taskStateWords } from '../task-state-words.ts'
import { longestText } from './draft-form.ts'
import { figureName, figureText, noRecordsWords } from './figure-text.ts'
import { NewerText } from './newer-text.tsx'
import type { ReportNames } from './report-document.ts'

export interface AreaFieldsProps {
  readonly area: KnownArea
  readonly draft: ReportDraft
  readonly names: ReportNames
  readonly form: TypedForm
  readonly newer: string | undefined
}

const texts = {
  commitments: ({ total, adopted, adapted, added }: KnownArea['commitments']) =>
    adopted + adapted + added === 0
      ? { vi: `${total} cam kết.`, en: `${total} commitments.` }
      : {
          vi: `${total} cam kết: giữ nguyên ${adopted}, điều chỉnh ${adapted}, bổ sung ${added}.`,
          en: `${total} commitments: ${adopted} adopted, ${adapted} adapted, ${added} added.`,
        },
  withoutRecords: (count: number) => ({
    vi: `${count} chỉ số chưa có số liệu`,
    en: `${count} figures without records yet`,
  }),
  figures: { vi: 'Số liệu hệ thống ghi nhận', en: 'Figures from the records' },
  change: { vi: 'Số liệu này chưa đúng?', en: 'Is this figure wrong?' },
  changeHint: {
    vi: 'Để trống ô nào giữ nguyên. Nơi nhận thấy cả số cũ, số mới và lý do.',
    en: 'Leave empty what stays. The recipient sees both numbers and the reason.',
  },
  numerator: { vi: 'Số đúng', en: 'The right number' },
  denominator: { vi: 'Trên tổng số', en: 'Out of' },
  reason: { vi: 'Lý do sửa', en: 'Why it is changed' },
  tasks: (count: number) => ({ vi: `Nhiệm vụ (${count})`, en: `Tasks (${count})` }),
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  time: { vi: 'Thời gian', en: 'Time' },
  state: { vi: 'Tiến độ', en: 'Progress' },
  narrative: { vi: 'Kết quả nổi bật', en: 'Results' },
  narrativeHint: {
    vi: 'Vài câu: đã làm gì, kết quả ra sao, còn gì chưa làm được. Không cần chép lại số liệu.',
    en: 'A few sentences: what was done, what came of it, what is still open. No need to repeat the figures.',
  },
}

/** One area of a report: what is known of it, and the fields for what is not. */
export function AreaFields({ area, draft, names, form, newer }: AreaFieldsProps) {
  const words = useWords()
  const key = areaKey(area.dimension)
  const withoutRecords = area.figures.filter(({ computed }) => computed === null)
  const narrative = shown(form, `ketQua.${key}`, draft.narratives[key])
  return (
    <>
      {area.commitments.total > 0 && <p>{words(texts.commitments(area.commitments))}</p>}
      {area.figures.length > 0 && (
        <>
          <h3>{words(texts.figures)}</h3>
          {area.figures.map(({ code, computed }) =>
            computed === null ? null : (
              <FigureFields
                key={code}
                code={code}
                computed={computed}
                draft={draft}
                names={names}
                form={form}
              />
            ),
          )}
          {withoutRecords.length > 0 && (
            <Details summary={texts.withoutRecords(withoutRecords.length)}>
              <ul>
                {withoutRecords.map(({ code }) => (
                  <li key={code}>
                    {words(figureName(names.figures, code))}: {words(noRecordsWords)}
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      )}
      {area.tasks.length > 0 && (
        <Details summary={texts.tasks(area.tasks.length)}>
          <Table
            caption={texts.task}
            captionHidden
            columns={[
              { key: 'task', header: texts.task, rowHeader: true, cell: ({ text }) => text },
              { key: 'time', header: texts.time, cell: ({ timeText }) => timeText },
              {
                key: 'state',
                header: texts.state,
                cell: ({ state, note }) => (
                  <>
                    <Tag tone={state === 'done' ? 'success' : state === 'blocked' ? 'danger' : 'neutral'}>
                      {taskStateWords[state]}
                    </Tag>{' '}
                    {note}
                  </>
                ),
              },
            ]}
            rows={area.tasks}
            rowKey={({ text, timeText }) => `${text}${timeText}`}
          />
        </Details>
      )}
      <TextAreaField
        name={`ketQua.${key}`}
        label={texts.narrative}
        hint={texts.narrativeHint}
        optional={area.dimension === null}
        maxLength={longestText}
        {...narrative}
      />
      <NewerText text={newer} typed={narrative.value} />
    </>
  )
}

function FigureFields(props: {
  readonly code: string
  readonly computed: Counted
  readonly draft: ReportDraft
  readonly names: ReportNames
  readonly form: TypedForm
}) {
  const { code, computed, draft, names, form } = props
  const words = useWords()
  const { language } = usePage()
  const name = figureName(names.figures, code)
  const change = draft.changes[code]
  const numerator = shown(form, `tu.${code}`, change?.numerator)
  const denominator = shown(form, `mau.${code}`, change?.denominator)
  const reason = shown(form, `lyDo.${code}`, change?.reason)
  const open = [numerator, denominator, reason].some(
    ({ value, error }) => value !== '' || error !== undefined,
  )
  return (
    <>
      <p>
        {words(name)}: <b>{figureText(language, names.figures.get(code), computed)}</b>
      </p>
      <Details summary={texts.change} open={open}>
        <Fieldset legend={name} hint={texts.changeHint}>
          <TextField
            name={`tu.${code}`}
            label={texts.numerator}
            optional
            width="short"
            hint={String(computed.numerator)}
            {...numerator}
          />
          {computed.denominator !== null && (
            <TextField
              name={`mau.${code}`}
              label={texts.denominator}
              optional
              width="short"
              hint={String(computed.denominator)}
              {...denominator}
            />
          )}
          <TextField name={`lyDo.${code}`} label={texts.reason} optional {...reason} />
        </Fieldset>
      </Details>
    </>
  )
}
