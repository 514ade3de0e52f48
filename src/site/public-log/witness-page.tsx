import type { Words } from '../../platform/i18n/words.ts'
import {
  type LogFacts,
  logPaths,
  type Witness,
  type WitnessedCheckpoint,
} from '../../platform/public-log/index.ts'
import { EmptyState } from '../../ui/empty-state/empty-state.tsx'
import { formatMoment } from '../../ui/moment-format.ts'
import { formatNumber } from '../../ui/number-format.ts'
import { Page } from '../../ui/page/page.tsx'
import { usePage, useWords } from '../../ui/page-context.ts'
import { Section } from '../../ui/section/section.tsx'
import { Table } from '../../ui/table/table.tsx'

export interface WitnessPageProps {
  readonly facts: LogFacts
  readonly witnesses: readonly Witness[]
  readonly witnessed: readonly WitnessedCheckpoint[]
}

const texts = {
  title: { vi: 'Nhân chứng của nhật ký', en: 'Witnesses of the log' },
  lead: {
    vi: 'Nhân chứng ở ngoài cơ quan, ví dụ Ban Thanh tra nhân dân, Sở, một trường khác. Nhờ họ, không ai có thể đưa cho người này một cuốn sổ, đưa cho người khác một cuốn khác.',
    en: 'Witnesses stand outside the office: the People’s Inspection Board, the province, another school. Because of them nobody can show one log to some people and another to others.',
  },
  log: { vi: 'Nhật ký công khai', en: 'The public log' },
  holdTitle: { vi: 'Nhân chứng giữ gì', en: 'What a witness holds' },
  hold: [
    {
      vi: 'Một khoá ký của riêng mình. Cơ quan không có và không được giữ hộ.',
      en: 'A signing key of its own. The office does not have it and must not keep it for the witness.',
    },
    {
      vi: 'Mốc ký mới nhất mà mình đã ký: tên nhật ký, số mục, mã gốc. Chỉ ba dòng chữ, không có nội dung của mục nào.',
      en: 'The newest checkpoint that it signed: name of the log, number of entries, root. Three lines, and nothing of what the entries say.',
    },
    {
      vi: 'Lời hứa chỉ ký mốc mới khi có bằng chứng rằng sổ mới giữ nguyên mọi mục của sổ mình đã ký.',
      en: 'The promise to sign a new checkpoint only with a proof that it keeps every entry of the one signed before.',
    },
  ] satisfies Words[],
  howTitle: { vi: 'Ký xác nhận thế nào', en: 'How to cosign' },
  how: [
    {
      vi: 'Bằng máy: chạy một chương trình nhân chứng theo chuẩn C2SP tlog-witness, hoặc một hệ thống này ở cơ quan khác (đưa khoá của sổ vào MINHBACH_WATCHED_LOGS). Báo cho cơ quan khoá công khai và địa chỉ; máy chủ tự gửi mỗi mốc mới và nhận lại chữ ký.',
      en: 'By machine: run a witness of the C2SP tlog-witness standard, or another installation of this platform (the key of the log in MINHBACH_WATCHED_LOGS). Give the office its public key and address; each new checkpoint is sent there and comes back signed.',
    },
    {
      vi: 'Bằng tay: tải mốc ký mới nhất, so với mốc đã giữ bằng chương trình kiểm chứng, ký rồi gửi lại tệp đã ký. Cơ quan nhập bằng lệnh minhbach log cosignature.',
      en: 'By hand: download the newest checkpoint, compare it with the one you kept by means of the verifier, sign it and send the file back. The office takes it in with minhbach log cosignature.',
    },
    {
      vi: 'Không có khoá: in mốc ký, ký tên, dán ở bảng tin và cất một bản. Bản giấy ấy cũng là chứng cứ.',
      en: 'Without a key: print the checkpoint, sign it by hand, put it on the notice board and keep a copy. That paper is evidence too.',
    },
  ] satisfies Words[],
  refuseTitle: { vi: 'Khi nào không ký', en: 'When not to sign' },
  refuse: {
    vi: 'Số mục ít đi, hoặc bằng chứng không khớp: đừng ký. Giữ cả hai mốc và báo công khai. Hai mốc cùng mang chữ ký của cơ quan mà không thể cùng đúng là chứng cứ không chối được.',
    en: 'Fewer entries than before, or a proof that does not fit: do not sign. Keep both checkpoints and say so in public. Two checkpoints signed by the office that cannot both be true are evidence that nobody can deny.',
  },
  nowTitle: { vi: 'Mốc ký hiện nay', en: 'The present checkpoint' },
  checkpoint: { vi: 'Tải mốc ký mới nhất', en: 'Download the newest checkpoint' },
  handovers: { vi: 'Tải chứng cứ đổi khoá', en: 'Download how the key was handed over' },
  verifier: { vi: 'Chương trình kiểm chứng', en: 'The verifier' },
  listTitle: { vi: 'Các mốc nhân chứng đã ký', en: 'Checkpoints that witnesses signed' },
  nobody: { vi: 'Nhật ký này chưa có nhân chứng nào', en: 'This log has no witness yet' },
  nobodyText: {
    vi: 'Cho đến khi có, hãy tự giữ lại một mốc ký: về sau nó chứng minh được sổ có bị viết lại hay không.',
    en: 'Until there is one, keep a checkpoint yourself: later it shows whether the log was rewritten.',
  },
  witness: { vi: 'Nhân chứng', en: 'Witness' },
  key: { vi: 'Khoá', en: 'Key' },
  asked: { vi: 'Hỏi bằng', en: 'Asked' },
  byMachine: { vi: 'máy, tự động', en: 'by machine' },
  byHand: { vi: 'thư hoặc tay', en: 'by mail or by hand' },
  size: { vi: 'Số mục', en: 'Entries' },
  at: { vi: 'Nhận chữ ký lúc', en: 'Signature came' },
  download: { vi: 'Tải', en: 'Download' },
}

/** Who watches over the log, what they hold and how somebody becomes one of them. */
export function WitnessPage({ facts, witnesses, witnessed }: WitnessPageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      variant="portal"
      breadcrumbs={[{ href: logPaths.page.to({}), text: texts.log }]}
    >
      <Section title={texts.holdTitle}>
        <List items={texts.hold} />
      </Section>
      <Section title={texts.howTitle}>
        <List items={texts.how} />
      </Section>
      <Section title={texts.refuseTitle}>
        <p>{words(texts.refuse)}</p>
      </Section>
      <Section title={texts.nowTitle}>
        <ul>
          <li>
            <a href={logPaths.checkpoint.to({})} download="checkpoint.txt">
              {words(texts.checkpoint)}
            </a>
          </li>
          {facts.vkeys.length > 1 && (
            <li>
              <a href={logPaths.handovers.to({})} download="handovers.json">
                {words(texts.handovers)}
              </a>
            </li>
          )}
          <li>
            <a href="/kiem-chung">{words(texts.verifier)}</a>
          </li>
        </ul>
      </Section>
      <Section title={texts.listTitle}>
        {witnesses.length === 0 ? (
          <EmptyState title={texts.nobody}>
            <p>{words(texts.nobodyText)}</p>
          </EmptyState>
        ) : (
          <Signed witnesses={witnesses} witnessed={witnessed} />
        )}
      </Section>
    </Page>
  )
}

function List({ items }: { readonly items: readonly Words[] }) {
  const words = useWords()
  return (
    <ul>
      {items.map((item) => (
        <li key={item.en}>{words(item)}</li>
      ))}
    </ul>
  )
}

function Signed({ witnesses, witnessed }: Omit<WitnessPageProps, 'facts'>) {
  const words = useWords()
  const { language } = usePage()
  return (
    <>
      <Table
        caption={texts.title}
        captionHidden
        rows={witnesses}
        rowKey={({ key }) => key.vkey}
        columns={[
          { key: 'name', header: texts.witness, cell: ({ key }) => key.name, rowHeader: true },
          { key: 'vkey', header: texts.key, cell: ({ key }) => <code>{key.vkey}</code> },
          {
            key: 'asked',
            header: texts.asked,
            cell: ({ url }) => words(url === undefined ? texts.byHand : texts.byMachine),
          },
        ]}
      />
      {witnessed.length > 0 && (
        <Table
          caption={texts.listTitle}
          captionHidden
          rows={witnessed}
          rowKey={({ witness, size }) => `${witness} ${size}`}
          columns={[
            { key: 'name', header: texts.witness, cell: ({ witness }) => witness, rowHeader: true },
            {
              key: 'size',
              header: texts.size,
              numeric: true,
              cell: ({ size }) => formatNumber(language, size),
            },
            {
              key: 'at',
              header: texts.at,
              cell: ({ receivedAt }) => formatMoment(language, receivedAt),
            },
            {
              key: 'download',
              header: texts.checkpoint,
              cell: ({ size }) => (
                <a
                  href={logPaths.checkpointOfSize.to({ size: String(size) })}
                  download={`${size}.checkpoint`}
                >
                  {words(texts.download)}
                  <span class="govuk-visually-hidden"> {size}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
