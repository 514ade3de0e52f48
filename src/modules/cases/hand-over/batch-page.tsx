import type { Words } from '../../../platform/i18n/words.ts'
import type { PersonId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { TextAreaField } from '../../../ui/field/text-area-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import type { ItemState } from '../domain/hand-over/batch.ts'
import type { StoredBatch, StoredItem } from '../store/hand-over-batches.ts'
import { batchStateWords, batchTones, handOverByText, itemStateWords, whatWords } from './hand-over-words.ts'
import { handOverPaths } from './paths.ts'

export interface BatchPageProps {
  readonly batch: StoredBatch
  readonly from: string
  readonly to: string
  readonly people: ReadonlyMap<PersonId, string>
  readonly mayHand: boolean
  readonly mayTake: boolean
  readonly now: Date
  readonly refusal: Words | undefined
  /** What somebody found so far, when it was not taken over. */
  readonly typed: TypedFindings
}

export interface TypedFindings {
  readonly items: readonly { readonly caseId: string; readonly state: ItemState; readonly note: string }[]
  readonly differences: string
}

/** One batch: its list, both signatures, and how each item came. */
export function BatchPage(props: BatchPageProps) {
  const { batch, from, to, people, refusal, mayTake } = props
  const words = useWords()
  const { language } = usePage()
  const signed = (by: PersonId | null, at: Date | null) =>
    by === null || at === null
      ? words(texts.notSigned)
      : `${people.get(by) ?? ''}, ${formatMoment(language, at)}`
  return (
    <Page
      title={texts.title(words(whatWords[batch.what]).toLowerCase(), batch.code)}
      width="wide"
      variant="workspace"
      back={{ href: handOverPaths.list.to({}), text: texts.back }}
      aside={<Tag tone={batchTones[batch.state]}>{batchStateWords[batch.state]}</Tag>}
    >
      {refusal !== undefined && (
        <Notice tone="danger" title={texts.notDone} announce>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { key: texts.from, value: from },
          { key: texts.to, value: to },
          { key: texts.given, value: signed(batch.handedBy, batch.handedAt) },
          { key: texts.taken, value: signed(batch.takenBy, batch.takenAt) },
          ...(batch.differences === '' ? [] : [{ key: texts.differences, value: batch.differences }]),
        ]}
      />
      {mayTake ? <TakeForm {...props} /> : <ItemsTable {...props} />}
      {props.mayHand && <HandForms {...props} />}
      <p>
        <LinkButton href={handOverPaths.file.to({ batchId: batch.id })} variant="secondary">
          {words(texts.print)}
        </LinkButton>
      </p>
    </Page>
  )
}

function ItemsTable({ batch, now }: BatchPageProps) {
  return (
    <Table
      caption={texts.list}
      captionHidden
      rows={batch.items}
      rowKey={({ caseId }) => caseId}
      columns={[
        ...useItemColumns(batch, now),
        {
          key: 'state',
          header: texts.state,
          cell: ({ state, note }: StoredItem) => (
            <>
              <Tag tone={state === 'accepted' ? 'success' : state === 'listed' ? 'neutral' : 'danger'}>
                {itemStateWords[state]}
              </Tag>{' '}
              {note}
            </>
          ),
        },
      ]}
    />
  )
}

function HandForms({ batch }: BatchPageProps) {
  const words = useWords()
  return (
    <Section title={texts.sign} lead={texts.signLead}>
      <Form action={handOverPaths.hand.to({ batchId: batch.id })} requestId={crypto.randomUUID()}>
        <Confirm id="xac-nhan-giao" words={texts.confirmGive(batch.items.length)} />
        <Button>{words(texts.handButton)}</Button>
      </Form>
      <Form action={handOverPaths.cancel.to({ batchId: batch.id })} requestId={crypto.randomUUID()}>
        <Button variant="quiet">{words(texts.cancel)}</Button>
      </Form>
    </Section>
  )
}

function TakeForm({ batch, now, typed }: BatchPageProps) {
  const words = useWords()
  const found = (caseId: string) => typed.items.find((item) => item.caseId === caseId)
  return (
    <Form action={handOverPaths.take.to({ batchId: batch.id })} requestId={crypto.randomUUID()}>
      <Table
        caption={texts.check}
        rows={batch.items}
        rowKey={({ caseId }) => caseId}
        columns={[
          ...useItemColumns(batch, now),
          {
            key: 'state',
            header: texts.came,
            cell: ({ caseId, code }: StoredItem) => (
              <>
                <input type="hidden" name="hoSo" value={caseId} />
                <select class="mb-select" name="tinhTrang" aria-label={`${words(texts.came)} ${code}`}>
                  <option value="listed">{words(texts.notLooked)}</option>
                  {(['accepted', 'missing', 'wrong'] as const).map((state) => (
                    <option key={state} value={state} selected={found(caseId)?.state === state}>
                      {words(itemStateWords[state])}
                    </option>
                  ))}
                </select>
                <input
                  class="mb-input mb-input--full"
                  type="text"
                  name="ghiChu"
                  value={found(caseId)?.note ?? ''}
                  autocomplete="off"
                  placeholder={words(texts.note)}
                  aria-label={`${words(texts.note)} ${code}`}
                />
              </>
            ),
          },
        ]}
      />
      <TextAreaField name="khacBiet" label={texts.differences} value={typed.differences} rows={2} optional />
      <Confirm id="xac-nhan-nhan" words={texts.confirmTake} />
      <Button>{words(texts.takeButton)}</Button>
    </Form>
  )
}

function Confirm({ id, words: said }: { readonly id: string; readonly words: Words }) {
  const words = useWords()
  return (
    <div class="govuk-checkboxes govuk-form-group">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id={id} name="xacNhan" type="checkbox" value="1" />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {words(said)}
        </label>
      </div>
    </div>
  )
}

function useItemColumns(batch: StoredBatch, now: Date) {
  const words = useWords()
  const { language } = usePage()
  return [
    { key: 'code', header: texts.code, rowHeader: true, cell: ({ code }: StoredItem) => code },
    { key: 'procedure', header: texts.procedure, cell: ({ procedure }: StoredItem) => procedure },
    {
      key: 'slip',
      header: texts.slip,
      cell: ({ caseId, isConfidential, code }: StoredItem) =>
        isConfidential ? (
          ''
        ) : (
          <a
            href={handOverPaths.controlSlip.to({ batchId: batch.id, caseId })}
            aria-label={`${words(texts.printSlip)} ${words(texts.slip)} ${code}`}
          >
            {words(texts.printSlip)}
          </a>
        ),
    },
    { key: 'parts', header: texts.parts, numeric: true, cell: ({ parts }: StoredItem) => String(parts) },
    {
      key: 'by',
      header: texts.by,
      cell: ({ dueAt }: StoredItem) => (
        <>
          {handOverByText(language, dueAt)}{' '}
          {(batch.handedAt ?? now) > dueAt && <Tag tone="danger">{texts.late}</Tag>}
        </>
      ),
    },
  ]
}

const texts = {
  title: (what: string, code: string): Words => ({
    vi: `Lô bàn giao ${what} ${code}`,
    en: `Batch of ${what} ${code}`,
  }),
  back: { vi: 'Bàn giao', en: 'Hand-over' },
  notDone: { vi: 'Chưa thực hiện được', en: 'Not done' },
  from: { vi: 'Bên giao', en: 'From' },
  to: { vi: 'Bên nhận', en: 'To' },
  given: { vi: 'Ký giao', en: 'Handed over by' },
  taken: { vi: 'Ký nhận', en: 'Taken by' },
  notSigned: { vi: 'Chưa ký', en: 'Not signed' },
  differences: { vi: 'Khác biệt khi kiểm', en: 'Differences found' },
  list: { vi: 'Danh sách', en: 'List' },
  check: { vi: 'Kiểm từng mục rồi ký nhận', en: 'Look at each, then sign' },
  code: { vi: 'Số hồ sơ', en: 'Number' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  parts: { vi: 'Số giấy tờ', en: 'Papers' },
  slip: { vi: 'Phiếu kiểm soát', en: 'Control slip' },
  printSlip: { vi: 'In phiếu', en: 'Print' },
  by: { vi: 'Giao trước', en: 'By' },
  late: { vi: 'Giao trễ', en: 'Late' },
  state: { vi: 'Tình trạng', en: 'State' },
  came: { vi: 'Kiểm thấy', en: 'Found' },
  notLooked: { vi: 'Chưa kiểm', en: 'Not looked at' },
  note: { vi: 'Ghi chú', en: 'Note' },
  sign: { vi: 'Ký giao', en: 'Hand it over' },
  signLead: {
    vi: 'Tên và giờ của bạn được ghi lại làm chữ ký. Người khác ở bên nhận ký nhận.',
    en: 'Your name and the time are the signature. Somebody of the other side signs for taking it.',
  },
  confirmGive: (count: number): Words => ({
    vi: `Tôi đã giao đủ ${count} mục trong danh sách.`,
    en: `I have handed over all ${count} items of the list.`,
  }),
  handButton: { vi: 'Ký giao lô này', en: 'Sign and hand over' },
  cancel: { vi: 'Hủy lô này', en: 'Give up this batch' },
  confirmTake: {
    vi: 'Tôi đã kiểm từng mục và ghi đúng tình trạng.',
    en: 'I have looked at each item and said how it came.',
  },
  takeButton: { vi: 'Ký nhận', en: 'Sign for it' },
  print: { vi: 'In phiếu giao nhận (PDF)', en: 'Print the note (PDF)' },
}
