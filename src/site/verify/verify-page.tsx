import type { Words } from '../../platform/i18n/words.ts'
import { type FoundLeaf, logPaths } from '../../platform/public-log/index.ts'
import { LogProof } from '../../ui/log-proof/log-proof.tsx'
import { formatMoment } from '../../ui/moment-format.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import { formatNumber } from '../../ui/number-format.ts'
import { Page } from '../../ui/page/page.tsx'
import { usePage, useWords } from '../../ui/page-context.ts'
import { Section } from '../../ui/section/section.tsx'
import { SummaryList } from '../../ui/summary-list/summary-list.tsx'
import { leafTypeWords } from '../public-log/log-words.ts'
import { verifyPaths } from './verify-paths.ts'

const texts = {
  title: { vi: 'Kiểm chứng', en: 'Check for yourself' },
  lead: {
    vi: 'Xem một văn bản công khai, biên nhận hay kết quả bốc thăm có đúng như đã ghi vào sổ công khai không, mà không phải tin cơ quan hay trang web này.',
    en: 'See whether a public document, a receipt or the result of a draw is what was written into the public log, without trusting the office or this site.',
  },
  keyTitle: {
    vi: 'Trước hết: lấy khoá từ bên ngoài trang này',
    en: 'First: get the key from outside this site',
  },
  key: {
    vi: 'Khoá của sổ in trên bảng tin của cơ quan, của trường và trên giấy biên nhận. Chép khoá từ đó, đừng chép từ một trang web: ai làm giả trang thì cũng làm giả được khoá trên trang.',
    en: 'The key of the log is printed on the notice boards of the office and the schools and on receipts. Copy it from there, not from a site: whoever forges a page forges the key on it too.',
  },
  here: { vi: 'Kiểm ngay tại đây', en: 'Check here' },
  hash: { vi: 'Mã băm', en: 'Hash' },
  kind: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Nội dung', en: 'What' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  at: { vi: 'Thời điểm', en: 'When' },
  number: { vi: 'Số trong sổ', en: 'Number in the log' },
  waiting: { vi: 'chờ vài giây để có số', en: 'will have its number in a few seconds' },
  asked: { vi: 'Dòng trong sổ có mã băm này', en: 'The entry with this hash' },
  none: { vi: 'Sổ này không có dòng nào mang mã băm đó', en: 'This log has no entry with that hash' },
  noneText: {
    vi: 'Hãy so lại từng ký tự với mã in trên giấy. Nếu vẫn không có, hãy giữ tờ giấy và báo Ban Thanh tra nhân dân: giấy này không do cơ quan lập, hoặc dòng đã bị xoá khỏi sổ.',
    en: 'Compare it letter by letter with the one on the paper. If there still is none, keep the paper and tell the People’s Inspection Board: the office did not issue it, or the entry was removed.',
  },
  askedLead: {
    vi: 'Trang web chỉ tìm giúp dòng này. Muốn biết chắc nó nằm trong sổ đã ký, hãy gõ khoá in trên bảng tin.',
    en: 'The site has only looked it up for you. To be sure that it stands in the signed log, type the key from the notice board.',
  },
  noScript: {
    vi: 'Kiểm ngay trên trang cần JavaScript. Không có JavaScript thì dùng chương trình tải về ở dưới.',
    en: 'Checking on this page needs JavaScript. Without it, use the program below.',
  },
  keep: {
    vi: 'Chắc chắn hơn: giữ chương trình trên máy bạn',
    en: 'Safer: keep the program on your own machine',
  },
  keepText: {
    vi: 'Tải một lần, dùng mãi, không cần mạng. Bản nằm trong máy bạn thì không ai sửa được.',
    en: 'Download once, use for ever, without a network. Nobody can change the copy that you have.',
  },
  page: {
    vi: 'Trang kiểm chứng trong một tệp (điện thoại, máy tính)',
    en: 'The checking page in one file, in Vietnamese',
  },
  pageEnglish: { vi: 'Trang kiểm chứng bằng tiếng Anh', en: 'The checking page in one file, in English' },
  program: {
    vi: 'Chương trình cho nhà báo, người rành máy tính (Node 20 trở lên): kiểm cả sổ, so hai bản chốt, bốc thăm lại',
    en: 'The program for journalists and technical people (Node 20 or later): whole log, two checkpoints, draws',
  },
  stepsTitle: { vi: 'Cách làm', en: 'How to' },
  steps: [
    {
      vi: 'Trên trang của văn bản, mục “Kiểm chứng”: tải văn bản, “Bằng chứng có trong sổ” và “Dòng trong sổ”.',
      en: 'On the page of the document, under “Check it yourself”: download the document, the proof and the entry.',
    },
    {
      vi: 'Mở trang kiểm chứng trong máy, dán khoá in trên bảng tin, chọn cả ba tệp.',
      en: 'Open the checking page on your machine, paste the key from the notice board, choose all three files.',
    },
    {
      vi: 'Chữ xanh “ĐÚNG”: không khác một chữ so với lúc công khai. Chữ đỏ “SAI”: giữ lại mọi tệp, báo Ban Thanh tra nhân dân.',
      en: 'Green “GENUINE”: not one letter differs from what was published. Red “FALSE”: keep all files and tell the People’s Inspection Board.',
    },
    {
      vi: 'Thỉnh thoảng giữ lại một bản chốt của sổ. Về sau nó chứng minh được có mục nào bị rút hay sửa không.',
      en: 'Now and then keep a checkpoint of the log. Later it shows whether anything was removed or changed.',
    },
  ] satisfies Words[],
  log: { vi: 'Xem sổ công khai và bản chốt mới nhất', en: 'See the public log and its newest checkpoint' },
}

export interface VerifyPageProps {
  /** The hash that somebody came with, and the entry that has it. */
  readonly asked?: { readonly hash: string; readonly leaf: FoundLeaf | undefined } | undefined
}

/** What anybody needs to check the log, in the order in which it is needed. */
export function VerifyPage({ asked }: VerifyPageProps) {
  const words = useWords()
  const download = (name: string, text: Words) => (
    <li>
      <a href={verifyPaths.file.to({ name })} download={name}>
        {words(text)}
      </a>
    </li>
  )
  return (
    <Page title={texts.title} lead={texts.lead} variant="portal">
      <Section title={texts.keyTitle}>
        <p>{words(texts.key)}</p>
      </Section>
      {asked !== undefined && <AskedLeaf {...asked} />}
      <Section title={texts.here}>
        <div data-verify="files">
          <p>{words(texts.noScript)}</p>
        </div>
      </Section>
      <Section title={texts.keep}>
        <p>{words(texts.keepText)}</p>
        <ul>
          {download('kiem-chung.html', texts.page)}
          {download('verify.html', texts.pageEnglish)}
          {download('verify.mjs', texts.program)}
        </ul>
      </Section>
      <Section title={texts.stepsTitle}>
        <ol>
          {texts.steps.map((step) => (
            <li key={step.en}>{words(step)}</li>
          ))}
        </ol>
        <p>
          <a href={logPaths.page.to({})}>{words(texts.log)}</a>
        </p>
      </Section>
    </Page>
  )
}

function AskedLeaf({ hash, leaf }: NonNullable<VerifyPageProps['asked']>) {
  const words = useWords()
  const { language } = usePage()
  if (leaf === undefined) {
    return (
      <Notice tone="danger" title={texts.none}>
        <p>
          <code>{hash}</code>
        </p>
        <p>{words(texts.noneText)}</p>
      </Notice>
    )
  }
  return (
    <>
      <Section title={texts.asked}>
        <SummaryList
          rows={[
            { key: texts.hash, value: <code>{hash}</code> },
            { key: texts.kind, value: words(leafTypeWords[leaf.type]) },
            { key: texts.name, value: leaf.title },
            { key: texts.unit, value: leaf.unit },
            { key: texts.at, value: formatMoment(language, leaf.at) },
            {
              key: texts.number,
              value: leaf.index === null ? words(texts.waiting) : formatNumber(language, leaf.index),
            },
          ]}
        />
      </Section>
      <LogProof revision={leaf} lead={texts.askedLead} />
    </>
  )
}
