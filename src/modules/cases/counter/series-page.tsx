import type { Words } from '../../../platform/i18n/words.ts'
import { Button } from '../../../ui/button/button.tsx'
import { errorOf, type FieldProblem } from '../../../ui/error-summary/error-summary.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import { Section } from '../../../ui/section/section.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { openNumbers, writtenNumber } from '../domain/counter/paper-series.ts'
import type { SettledNumber, StoredSeries } from '../store/counter-series.ts'
import { CounterTabs } from './counter-tabs.tsx'
import type { OpenCounter } from './open-counter.ts'
import { counterPaths } from './paths.ts'

export interface SeriesPageProps {
  readonly counter: OpenCounter
  readonly series: readonly { readonly series: StoredSeries; readonly settled: readonly SettledNumber[] }[]
  readonly problems: readonly FieldProblem[]
}

/** What was put by, what became of it, and which numbers nobody has accounted for. */
export function SeriesPage({ counter, series, problems }: SeriesPageProps) {
  const words = useWords()
  const hidden = { noi: counter.unit.code }
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      eyebrow={counter.name}
      width="wide"
      variant="workspace"
      errors={problems}
    >
      <CounterTabs counter={counter} current="series" />
      <Form action={counterPaths.addSeries.to({})} requestId={crypto.randomUUID()} hidden={hidden}>
        <TextField name="soLuong" label={texts.amount} value="50" kind="number" width="short" />
        <Button>{words(texts.add)}</Button>
      </Form>
      {series.map(({ series: one, settled }) => {
        const open = openNumbers(
          one,
          settled.map(({ number }) => number),
        )
        return (
          <Section
            key={one.id}
            title={texts.range(writtenNumber(one, one.first), writtenNumber(one, one.last))}
            lead={texts.left(open.length, one.last - one.first + 1)}
          >
            {settled.length > 0 && (
              <Table
                caption={texts.settled}
                rows={settled}
                rowKey={({ number }) => number}
                columns={[
                  {
                    key: 'number',
                    header: texts.number,
                    rowHeader: true,
                    cell: ({ number }) => writtenNumber(one, number),
                  },
                  {
                    key: 'what',
                    header: texts.became,
                    cell: ({ caseCode, voidReason }) => caseCode ?? `${words(texts.unused)}: ${voidReason}`,
                  },
                ]}
              />
            )}
            {open.length > 0 && (
              <p>
                {words(texts.open)}{' '}
                {open
                  .slice(0, 60)
                  .map((number) => writtenNumber(one, number))
                  .join(', ')}
                {open.length > 60 && '…'}
              </p>
            )}
          </Section>
        )
      })}
      {series.length > 0 && (
        <Section title={texts.giveUp} lead={texts.giveUpLead}>
          <Form action={counterPaths.voidNumber.to({})} requestId={crypto.randomUUID()} hidden={hidden}>
            <TextField name="so" label={texts.number} error={errorOf(problems, 'so')} width="medium" />
            <TextField name="lyDo" label={texts.why} error={errorOf(problems, 'lyDo')} />
            <Button variant="secondary">{words(texts.giveUp)}</Button>
          </Form>
        </Section>
      )}
      <PrintButton />
    </Page>
  )
}

const texts = {
  title: { vi: 'Số giấy hẹn viết tay', en: 'Numbers for receipts by hand' },
  lead: {
    vi: 'Giữ sẵn một dãy số và in ra, phòng khi mất điện, mất mạng. Có điện lại thì nhập từng giấy ở trang Tiếp nhận, mỗi số một lần.',
    en: 'Put numbers by and print them for a day without power. Enter each paper afterwards, each number once.',
  },
  amount: { vi: 'Bao nhiêu số', en: 'How many' },
  add: { vi: 'Giữ dãy số mới', en: 'Put numbers by' },
  range: (first: string, last: string): Words => ({ vi: `${first} đến ${last}`, en: `${first} to ${last}` }),
  left: (open: number, all: number): Words => ({
    vi: open === 0 ? 'Đã đối chiếu đủ.' : `Còn ${open} trên ${all} số chưa dùng hoặc chưa nhập.`,
    en: open === 0 ? 'All are accounted for.' : `${open} of ${all} are not used or not entered.`,
  }),
  settled: { vi: 'Số đã đối chiếu', en: 'Accounted for' },
  number: { vi: 'Số', en: 'Number' },
  became: { vi: 'Hồ sơ', en: 'Dossier' },
  unused: { vi: 'Không dùng', en: 'Not used' },
  open: { vi: 'Chưa đối chiếu:', en: 'Not accounted for:' },
  giveUp: { vi: 'Ghi số không dùng', en: 'A number that was not used' },
  giveUpLead: { vi: 'Viết hỏng, rách, không dùng đến.', en: 'Spoilt, torn, not needed.' },
  why: { vi: 'Vì sao', en: 'Why' },
}
