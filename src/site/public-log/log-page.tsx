import type { Words } from '../../platform/i18n/words.ts'
import { type LogFacts, logPaths } from '../../platform/public-log/index.ts'
import { CopyText } from '../../ui/copy-text/copy-text.tsx'
import { EmptyState } from '../../ui/empty-state/empty-state.tsx'
import { formatMoment } from '../../ui/moment-format.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { formatNumber } from '../../ui/number-format.ts'
import { Page } from '../../ui/page/page.tsx'
import { usePage, useWords } from '../../ui/page-context.ts'
import { Section } from '../../ui/section/section.tsx'
import { SummaryList } from '../../ui/summary-list/summary-list.tsx'
import { Table } from '../../ui/table/table.tsx'
import { alarmWords, leafTypeWords } from './log-words.ts'

const texts = {
  title: { vi: 'Nhật ký công khai', en: 'The public log' },
  lead: {
    vi: 'Mọi việc công khai, thu chi, bốc thăm và số liệu đã chốt đều được ghi vào đây. Mục đã ghi không ai sửa hay xoá được mà không bị phát hiện, kể cả cơ quan và người quản trị.',
    en: 'Everything made public, all money, draws and closed figures are written down here. Nobody can change or remove an entry without being found out, not even the office or its administrator.',
  },
  state: { vi: 'Hiện trạng', en: 'State' },
  size: { vi: 'Số mục', en: 'Entries' },
  signedAt: { vi: 'Ký lần cuối', en: 'Last signed' },
  root: { vi: 'Mã gốc', en: 'Root' },
  witnesses: { vi: 'Nhân chứng', en: 'Witnesses' },
  witnessCount: (signed: number, all: number): Words => ({
    vi: `${signed}/${all} nhân chứng đã ký số mục hiện tại`,
    en: `${signed} of ${all} witnesses have signed the present size`,
  }),
  noWitness: {
    vi: 'Chưa có nhân chứng nào bên ngoài cơ quan. Hãy giữ lại một mốc ký để tự đối chiếu.',
    en: 'No witness outside the office yet. Keep a checkpoint to compare by yourself.',
  },
  witness: { vi: 'Nhân chứng', en: 'Witness' },
  witnessPage: {
    vi: 'Nhân chứng là ai, giữ gì, ký thế nào',
    en: 'Who witnesses are, what they hold and how they sign',
  },
  witnessedSize: { vi: 'Đã ký đến mục', en: 'Signed up to entry' },
  witnessedAt: { vi: 'Lúc', en: 'At' },
  never: { vi: 'chưa ký', en: 'not yet' },
  nothingYet: { vi: 'Nhật ký chưa có mục nào được ký', en: 'Nothing has been signed yet' },
  alarm: { vi: 'Có điều không khớp với nhật ký', en: 'Something does not agree with the log' },
  key: { vi: 'Khoá kiểm chứng', en: 'Key to check with' },
  keyText: {
    vi: 'So khoá này với bản in trên bảng tin của cơ quan hoặc trên giấy biên nhận. Nếu khác nhau thì trang này có thể là giả.',
    en: 'Compare this key with the one printed on the notice board of the office or on a receipt. If they differ, this page may be a forgery.',
  },
  oldKeys: { vi: 'Các khoá trước đây', en: 'Earlier keys' },
  check: { vi: 'Tự kiểm chứng', en: 'Check by yourself' },
  steps: [
    {
      vi: 'Trên mỗi trang công khai, bấm “Tải bằng chứng” và giữ tệp đó cùng văn bản đã tải.',
      en: 'On each public page choose “Download proof” and keep that file with the document.',
    },
    {
      vi: 'Đưa hai tệp vào chương trình kiểm chứng. Chương trình chạy trên máy của anh/chị, không cần mạng, và cho biết văn bản có đúng là bản đã công khai hay không.',
      en: 'Give both files to the verifier. It runs on your own machine without a network and says whether the document is the one that was published.',
    },
    {
      vi: 'Lưu lại mốc ký hôm nay. Sau này so với mốc mới: nếu có mục nào bị sửa, xoá hay đổi chỗ, hai mốc sẽ không khớp.',
      en: 'Keep the checkpoint of today. Compared with a later one it shows whether anything was changed, removed or moved since.',
    },
  ] satisfies Words[],
  verifier: { vi: 'Mở trang kiểm chứng', en: 'Open the verifier' },
  checkpoint: { vi: 'Tải mốc ký mới nhất', en: 'Download the newest checkpoint' },
  exported: { vi: 'Tải toàn bộ nhật ký', en: 'Download the whole log' },
  latest: { vi: 'Các mục mới nhất', en: 'Latest entries' },
  number: { vi: 'Số', en: 'No.' },
  what: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Nội dung', en: 'What' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  at: { vi: 'Thời điểm', en: 'When' },
  proof: { vi: 'Bằng chứng', en: 'Proof' },
  download: { vi: 'Tải', en: 'Download' },
}

/** The log for people: how large it is, who watches it, how to check it, what came last. */
export function LogPage({ facts }: { readonly facts: LogFacts }) {
  const words = useWords()
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal" width="wide">
      {facts.alarms.length > 0 && (
        <Notice tone="danger" title={texts.alarm}>
          <ul>
            {facts.alarms.map(({ id, kind, subject }) => (
              <li key={id}>{words(alarmWords[kind](subject))}</li>
            ))}
          </ul>
        </Notice>
      )}
      <State facts={facts} />
      <Section title={texts.check}>
        <ol>
          {texts.steps.map((step) => (
            <li key={step.en}>{words(step)}</li>
          ))}
        </ol>
        <p>
          <a href="/kiem-chung">{words(texts.verifier)}</a> ·{' '}
          <a href={logPaths.checkpoint.to({})} download="checkpoint.txt">
            {words(texts.checkpoint)}
          </a>{' '}
          ·{' '}
          <a href={logPaths.exported.to({})} download="export.bin">
            {words(texts.exported)}
          </a>
        </p>
      </Section>
      <Keys vkeys={facts.vkeys} />
      <Witnesses facts={facts} />
      <Latest facts={facts} />
    </Page>
  )
}

function State({ facts: { checkpoint, witnesses } }: { readonly facts: LogFacts }) {
  const words = useWords()
  const { language } = usePage()
  if (checkpoint === undefined) return <EmptyState title={texts.nothingYet} />
  const signed = witnesses.filter(({ size }) => size === checkpoint.size).length
  return (
    <Section title={texts.state}>
      <SummaryList
        rows={[
          { key: texts.size, value: formatNumber(language, checkpoint.size) },
          { key: texts.signedAt, value: formatMoment(language, checkpoint.signedAt) },
          { key: texts.root, value: <code>{checkpoint.root.toString('hex').slice(0, 16)}…</code> },
          {
            key: texts.witnesses,
            value: words(
              witnesses.length === 0 ? texts.noWitness : texts.witnessCount(signed, witnesses.length),
            ),
          },
        ]}
      />
    </Section>
  )
}

function Keys({ vkeys }: Pick<LogFacts, 'vkeys'>) {
  const words = useWords()
  const [current, ...earlier] = vkeys.toReversed()
  if (current === undefined) return null
  return (
    <Section title={texts.key}>
      <p>{words(texts.keyText)}</p>
      <CopyText label={texts.key} value={current} />
      {earlier.length > 0 && (
        <>
          <h3>{words(texts.oldKeys)}</h3>
          <ul>
            {earlier.map((vkey) => (
              <li key={vkey}>
                <code>{vkey}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Witnesses({ facts: { witnesses } }: { readonly facts: LogFacts }) {
  const words = useWords()
  const { language } = usePage()
  const more = (
    <p>
      <a href={logPaths.witnesses.to({})}>{words(texts.witnessPage)}</a>
    </p>
  )
  if (witnesses.length === 0) return <Section title={texts.witnesses}>{more}</Section>
  return (
    <Section title={texts.witnesses}>
      {more}
      <Table
        caption={texts.witnesses}
        captionHidden
        rows={witnesses}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: texts.witness, cell: ({ name }) => name, rowHeader: true },
          {
            key: 'size',
            header: texts.witnessedSize,
            numeric: true,
            cell: ({ size }) => (size === undefined ? words(texts.never) : formatNumber(language, size)),
          },
          {
            key: 'at',
            header: texts.witnessedAt,
            cell: ({ signedAt }) => (signedAt === undefined ? '' : formatMoment(language, signedAt)),
          },
        ]}
      />
    </Section>
  )
}

function Latest({ facts: { latest } }: { readonly facts: LogFacts }) {
  const words = useWords()
  const { language } = usePage()
  if (latest.length === 0) return null
  return (
    <Section title={texts.latest}>
      <Table
        caption={texts.latest}
        captionHidden
        rows={latest}
        rowKey={({ idx }) => String(idx)}
        columns={[
          { key: 'idx', header: texts.number, cell: ({ idx }) => formatNumber(language, idx), numeric: true },
          { key: 'title', header: texts.name, cell: ({ title }) => title, rowHeader: true },
          { key: 'type', header: texts.what, cell: ({ type }) => words(leafTypeWords[type]) },
          { key: 'unit', header: texts.unit, cell: ({ unit }) => unit },
          { key: 'at', header: texts.at, cell: ({ at }) => formatMoment(language, at) },
          {
            key: 'proof',
            header: texts.proof,
            cell: ({ idx }) => (
              <a href={logPaths.proof.to({ name: `${idx}.tlog-proof` })}>
                {words(texts.download)}
                <span class="govuk-visually-hidden"> {idx}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
