import type { Words } from '../../../platform/i18n/words.ts'
import type { CaseId } from '../../../platform/kernel/ids.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { formatMoment } from '../../../ui/moment-format.ts'
import { Page } from '../../../ui/page/page.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import type { PostBatch } from '../store/counter-post.ts'
import { CounterTabs } from './counter-tabs.tsx'
import { counterWords } from './counter-words.ts'
import type { OpenCounter } from './open-counter.ts'
import { counterPaths } from './paths.ts'

/** A result that goes by post. */
export interface PostRow {
  readonly caseId: CaseId
  readonly code: string
  readonly procedure: string
  readonly name: string
  readonly address: string
  /** The number of the post, as far as it was typed. */
  readonly typed: string
}

/** Results that wait for the postal service, and the batches that went. */
export function PostPage({
  counter,
  rows,
  batches,
  problems,
}: {
  readonly counter: OpenCounter
  readonly rows: readonly PostRow[]
  readonly batches: readonly (PostBatch & { readonly count: number })[]
  readonly problems: readonly FieldProblem[]
}) {
  const words = useWords()
  const { language } = usePage()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      eyebrow={counter.name}
      width="wide"
      variant="workspace"
      errors={problems.map(({ message }) => ({ message }))}
    >
      <CounterTabs counter={counter} current="post" />
      {rows.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <Form
          action={counterPaths.post.to({})}
          requestId={crypto.randomUUID()}
          hidden={{ noi: counter.unit.code }}
        >
          <Table
            caption={texts.waiting}
            rows={rows}
            rowKey={({ caseId }) => caseId}
            columns={[
              { key: 'code', header: texts.code, rowHeader: true, cell: ({ code }) => code },
              { key: 'name', header: counterWords.name, cell: ({ name }) => name },
              { key: 'address', header: counterWords.address, cell: ({ address }) => address },
              {
                key: 'number',
                header: texts.number,
                cell: ({ caseId, code, typed }) => (
                  <>
                    <input type="hidden" name="hoSo" value={caseId} />
                    <input
                      class="mb-input mb-input--medium"
                      type="text"
                      name="maBuuGui"
                      value={typed}
                      autocomplete="off"
                      aria-label={words(texts.numberOf(code))}
                    />
                  </>
                ),
              },
            ]}
          />
          <Button>{words(texts.send)}</Button>
        </Form>
      )}
      {batches.length > 0 && (
        <Section title={texts.sent}>
          <ul>
            {batches.map(({ id, code, sentAt, count }) => (
              <li key={id}>
                <a href={counterPaths.postBatch.to({ batchId: id })}>{code}</a>{' '}
                {formatMoment(language, sentAt)} · {words(texts.count(count))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** A batch that went to the postal service. */
export function PostBatchPage({
  batch,
  rows,
  fileHref,
}: {
  readonly batch: PostBatch
  readonly rows: readonly (PostRow & { readonly trackingNumber: string })[]
  readonly fileHref: string
}) {
  const words = useWords()
  const { language } = usePage()
  return (
    <Page
      title={texts.batch(batch.code)}
      lead={formatMoment(language, batch.sentAt)}
      width="wide"
      variant="workspace"
      back={{ href: counterPaths.post.to({}), text: texts.title }}
    >
      <Table
        caption={texts.waiting}
        captionHidden
        rows={rows}
        rowKey={({ caseId }) => caseId}
        columns={[
          { key: 'code', header: texts.code, rowHeader: true, cell: ({ code }) => code },
          { key: 'name', header: counterWords.name, cell: ({ name }) => name },
          { key: 'address', header: counterWords.address, cell: ({ address }) => address },
          { key: 'number', header: texts.number, cell: ({ trackingNumber }) => trackingNumber },
        ]}
      />
      <p>
        <LinkButton href={fileHref}>{words(texts.print)}</LinkButton>
      </p>
    </Page>
  )
}

const texts = {
  title: { vi: 'Gửi kết quả qua bưu điện', en: 'Results by post' },
  lead: {
    vi: 'Ghi mã bưu gửi bên cạnh từng kết quả rồi gửi cả lô. Kết quả chưa ghi mã thì ở lại lô sau.',
    en: 'Enter the number of the post beside each result and send the batch. Those without one stay.',
  },
  none: { vi: 'Không có kết quả nào chờ gửi bưu điện', en: 'No result waits for the post' },
  waiting: { vi: 'Kết quả chờ gửi', en: 'Results to be sent' },
  code: { vi: 'Số hồ sơ', en: 'Number' },
  number: { vi: 'Mã bưu gửi', en: 'Number of the post' },
  numberOf: (code: string): Words => ({ vi: `Mã bưu gửi của ${code}`, en: `Number of the post for ${code}` }),
  send: { vi: 'Gửi lô này', en: 'Send this batch' },
  sent: { vi: 'Các lô đã gửi', en: 'Batches sent' },
  count: (count: number): Words => ({ vi: `${count} kết quả`, en: `${count} results` }),
  batch: (code: string): Words => ({ vi: `Lô bưu gửi ${code}`, en: `Postal batch ${code}` }),
  print: { vi: 'In phiếu giao nhận (PDF)', en: 'Print the delivery note (PDF)' },
}
