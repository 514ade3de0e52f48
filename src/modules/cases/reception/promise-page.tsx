import { shown as field, summaryOf, type TypedForm } from '../../../platform/http/typed-form.ts'
import { formatDay } from '../../../platform/kernel/dates.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RadiosField } from '../../../ui/field/radios-field.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { promiseChoices, promiseState } from '../domain/reception/promise.ts'
import { receptionPaths } from './paths.ts'
import type { ShownPromise } from './promise-card.tsx'
import { promiseChoiceWords, promiseStateTones, promiseStateWords, secretWords } from './reception-words.ts'

export interface PromisePageProps {
  readonly shown: ShownPromise
  readonly code: string
  readonly now: Date
  readonly mayRecord: boolean
  readonly saved: boolean
  readonly form: TypedForm
  readonly requestId: string
}

const texts = {
  title: { vi: 'Điều đã hứa khi tiếp công dân', en: 'A promise made at a reception' },
  list: { vi: 'Điều đã hứa', en: 'Promises' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  promise: { vi: 'Đã hứa', en: 'Promised' },
  due: { vi: 'Hẹn chậm nhất ngày', en: 'By' },
  unit: { vi: 'Đơn vị thực hiện', en: 'Unit' },
  who: { vi: 'Người thực hiện', en: 'Responsible' },
  nobody: { vi: 'Chưa phân công', en: 'Nobody yet' },
  case: { vi: 'Hồ sơ theo dõi', en: 'Case' },
  entry: { vi: 'Lượt tiếp', en: 'Reception' },
  seeEntry: { vi: 'Xem lượt tiếp trong sổ', en: 'See it in the register' },
  record: { vi: 'Ghi kết quả', en: 'Record what became of it' },
  what: { vi: 'Kết quả', en: 'What became of it' },
  text: { vi: 'Nội dung, lý do', en: 'Text, reason' },
  textHint: {
    vi: 'Bắt buộc nêu lý do khi rút lại hoặc mở lại',
    en: 'The reason is needed to withdraw or reopen',
  },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  evidenceHint: {
    vi: 'Số văn bản trả lời, biên bản… Không có minh chứng thì không tính là đã giữ lời.',
    en: 'Number of the reply, minutes… Without evidence it does not count as kept.',
  },
  history: { vi: 'Đã ghi nhận', en: 'History' },
}

/** One promise, what became of it, and the form to say so. */
export function PromisePage({ shown, code, now, mayRecord, saved, form, requestId }: PromisePageProps) {
  const { promise, text, unitName, responsible, done } = shown
  const words = useWords()
  const state = promiseState(promise.dueOn, promise.actions, now)
  const choices = promiseChoices[state]
  return (
    <Page
      title={texts.title}
      variant="workspace"
      width="reading"
      breadcrumbs={[{ href: receptionPaths.promises.to({ code }), text: texts.list }]}
      errors={summaryOf(form)}
      aside={<Tag tone={promiseStateTones[state]}>{promiseStateWords[state]}</Tag>}
    >
      {saved && <Notice tone="success" title={texts.saved} announce />}
      <SummaryList
        rows={[
          { key: texts.promise, value: text ?? words(secretWords) },
          { key: texts.due, value: formatDay(promise.dueOn) },
          { key: texts.unit, value: unitName },
          { key: texts.who, value: responsible ?? words(texts.nobody) },
          ...(promise.caseCode === null ? [] : [{ key: texts.case, value: promise.caseCode }]),
          {
            key: texts.entry,
            value: (
              <a href={receptionPaths.entry.to({ entryId: promise.entryId })}>{words(texts.seeEntry)}</a>
            ),
          },
        ]}
      />
      {promise.actions.length > 0 && (
        <Section title={texts.history}>
          <Timeline
            events={promise.actions.map((action) => {
              const said = done.find(({ id }) => id === action.id)
              return {
                id: action.id,
                at: action.madeAt,
                title: promiseChoiceWords[action.kind],
                body:
                  said === undefined ? undefined : (
                    <>
                      {said.text !== '' && <p>{said.text}</p>}
                      {said.evidence !== '' && (
                        <p>
                          {words(texts.evidence)}: {said.evidence}
                        </p>
                      )}
                    </>
                  ),
              }
            })}
          />
        </Section>
      )}
      {mayRecord && (
        <Section title={texts.record}>
          <Form action={receptionPaths.promiseAction.to({ promiseId: promise.id })} requestId={requestId}>
            <RadiosField
              name="viec"
              label={texts.what}
              choices={choices.map((value) => ({ value, label: promiseChoiceWords[value] }))}
              {...field(form, 'viec', choices[0])}
            />
            <TextAreaField
              name="noiDung"
              label={texts.text}
              hint={texts.textHint}
              rows={3}
              optional
              {...field(form, 'noiDung')}
            />
            <TextField
              name="minhChung"
              label={texts.evidence}
              hint={texts.evidenceHint}
              optional
              {...field(form, 'minhChung')}
            />
            <Button>{words(texts.record)}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
