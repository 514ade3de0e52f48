import type { Words } from '../../../platform/i18n/words.ts'
import { LinkButton } from '../../../ui/link-button/link-button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { Section } from '../../../ui/section/section.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { Table } from '../../../ui/table/table.tsx'
import { fewestDossiers } from '../domain/simplification/measured-procedure.ts'
import type { EndedProcedure } from '../store/simplification-dossiers.ts'
import type { LoadedMeasure } from './load-measured.ts'
import { simplificationPaths } from './paths.ts'
import { proposalWords } from './proposal-words.ts'

export const measuredTexts = {
  title: { vi: 'Đơn giản hóa thủ tục', en: 'Simplify procedures' },
  lead: {
    vi: 'So thời gian thật với thời hạn, giấy tờ đòi hỏi với giấy tờ thật sự nộp, trong 365 ngày qua.',
    en: 'What procedures really took and were handed in, beside what they allow and ask for, over the last 365 days.',
  },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  ended: { vi: 'Hồ sơ đã xong', en: 'Dossiers ended' },
  few: (ended: number): Words => ({
    vi: `Mới có ${ended} hồ sơ xong; cần ít nhất ${fewestDossiers} mới nói được điều gì chắc chắn.`,
    en: `${ended} dossiers have ended; at least ${fewestDossiers} are needed to say anything.`,
  }),
  none: { vi: 'Chưa có hồ sơ nào xong trong 365 ngày qua.', en: 'No dossier ended in the last 365 days.' },
  back: { vi: 'Về danh sách thủ tục', en: 'Back to the procedures' },
  legal: { vi: 'Thời hạn quy định', en: 'Time allowed' },
  notInDays: { vi: 'không tính bằng ngày làm việc', en: 'not in working days' },
  real: { vi: 'Thời gian thật của đơn vị', en: 'Real time of the unit' },
  spread: (median: number, p90: number): Words => ({
    vi: `một nửa trong ${median}, 90% trong ${p90} ngày làm việc`,
    en: `half within ${median}, 90% within ${p90} working days`,
  }),
  days: (days: number): Words => ({ vi: `${days} ngày làm việc`, en: `${days} working days` }),
  late: { vi: 'Trễ hạn', en: 'Late' },
  stages: { vi: 'Thời gian theo khâu', en: 'Time by stage' },
  stage: { vi: 'Khâu', en: 'Stage' },
  median: { vi: 'Một nửa trong', en: 'Half within' },
  p90: { vi: '90% trong', en: '90% within' },
  share: { vi: 'Phần thời gian của đơn vị', en: 'Share of the unit’s time' },
  parts: { vi: 'Giấy tờ', en: 'Papers' },
  part: { vi: 'Giấy tờ phải nộp', en: 'Paper asked for' },
  given: { vi: 'Có nộp', en: 'Handed in' },
  asked: { vi: 'Phải yêu cầu bổ sung', en: 'Asked for again' },
  partsNote: {
    vi: 'Chỉ đếm bản điện tử gắn với hồ sơ; hệ thống không biết giấy có được đọc hay không.',
    en: 'Counted by files of the dossier; whether a paper was read cannot be known.',
  },
  proposals: { vi: 'Có thể làm gọn', en: 'What could be simpler' },
  noProposals: { vi: 'Số liệu chưa gợi ý điều gì.', en: 'The numbers suggest nothing.' },
  document: { vi: 'Tải dự thảo tờ trình (Word)', en: 'Draft proposal (Word)' },
} as const

/** The procedures of the visitor's units, by how many dossiers ended. */
export function MeasuredListPage({ procedures }: { readonly procedures: readonly EndedProcedure[] }) {
  const words = useWords()
  return (
    <Page title={measuredTexts.title} lead={measuredTexts.lead}>
      <Table
        caption={measuredTexts.title}
        captionHidden
        rows={procedures}
        rowKey={({ procedureId, unitId }) => `${procedureId} ${unitId}`}
        empty={<p>{words(measuredTexts.none)}</p>}
        columns={[
          {
            key: 'name',
            header: measuredTexts.procedure,
            rowHeader: true,
            cell: ({ procedureId, unitId, name }) => (
              <a href={simplificationPaths.procedure.to({ procedureId, unitId })}>{name}</a>
            ),
          },
          { key: 'ended', header: measuredTexts.ended, numeric: true, cell: ({ ended }) => ended },
        ]}
      />
    </Page>
  )
}

/** One procedure: its real time, its papers, and what could be simpler. */
export function MeasuredPage({ loaded, documentHref }: { loaded: LoadedMeasure; documentHref: string }) {
  const { version, measured, legalDays } = loaded
  const words = useWords()
  return (
    <Page
      title={version.name}
      eyebrow={measuredTexts.title}
      back={{ href: simplificationPaths.list.to({}), text: measuredTexts.back }}
    >
      {measured === undefined ? (
        <Notice tone="info">
          <p>{words(measuredTexts.few(loaded.ended))}</p>
        </Notice>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: measuredTexts.ended, value: measured.n },
              {
                key: measuredTexts.legal,
                value: words(legalDays === null ? measuredTexts.notInDays : measuredTexts.days(legalDays)),
              },
              {
                key: measuredTexts.real,
                value: words(measuredTexts.spread(measured.total.median, measured.total.p90)),
              },
              { key: measuredTexts.late, value: `${measured.late}/${measured.n}` },
            ]}
          />
          <Section title={measuredTexts.proposals} id="de-xuat">
            {loaded.proposals.length === 0 ? (
              <p>{words(measuredTexts.noProposals)}</p>
            ) : (
              <ul>
                {loaded.proposals.map((proposal) => {
                  const said = proposalWords(proposal, loaded.stateWords, loaded.fieldWords)
                  return <li key={said.vi}>{words(said)}</li>
                })}
              </ul>
            )}
            <p>
              <LinkButton href={documentHref} variant="secondary">
                {words(measuredTexts.document)}
              </LinkButton>
            </p>
          </Section>
          <StageTable loaded={loaded} />
          <PartTable loaded={loaded} />
        </>
      )}
    </Page>
  )
}

function StageTable({ loaded: { measured, stateWords } }: { readonly loaded: LoadedMeasure }) {
  const words = useWords()
  return (
    <Section title={measuredTexts.stages} id="khau">
      <Table
        caption={measuredTexts.stages}
        captionHidden
        rows={measured?.stages ?? []}
        rowKey={({ state }) => state}
        columns={[
          {
            key: 'stage',
            header: measuredTexts.stage,
            rowHeader: true,
            cell: ({ state }) => words(stateWords(state)),
          },
          { key: 'n', header: measuredTexts.ended, numeric: true, cell: ({ n }) => n },
          {
            key: 'median',
            header: measuredTexts.median,
            numeric: true,
            cell: ({ median }) => words(measuredTexts.days(median)),
          },
          {
            key: 'p90',
            header: measuredTexts.p90,
            numeric: true,
            cell: ({ p90 }) => words(measuredTexts.days(p90)),
          },
          {
            key: 'share',
            header: measuredTexts.share,
            numeric: true,
            cell: ({ share }) => (share === null ? '–' : `${Math.round(share * 100)}%`),
          },
        ]}
      />
    </Section>
  )
}

function PartTable({ loaded: { measured } }: { readonly loaded: LoadedMeasure }) {
  const n = measured?.n ?? 0
  return (
    <Section title={measuredTexts.parts} id="giay-to" lead={measuredTexts.partsNote}>
      <Table
        caption={measuredTexts.parts}
        captionHidden
        rows={measured?.parts ?? []}
        rowKey={({ name }) => name}
        columns={[
          { key: 'part', header: measuredTexts.part, rowHeader: true, cell: ({ name }) => name },
          { key: 'given', header: measuredTexts.given, numeric: true, cell: ({ given }) => `${given}/${n}` },
          { key: 'asked', header: measuredTexts.asked, numeric: true, cell: ({ asked }) => `${asked}/${n}` },
        ]}
      />
    </Section>
  )
}
