import type { AdministrativeDocumentInput } from '../../../platform/documents/administrative-document.ts'
import { formatDay, type LocalDate } from '../../../platform/kernel/dates.ts'
import type { MeasuredProcedure } from '../domain/simplification/measured-procedure.ts'
import type { DocumentHeader } from '../inspections/document-header.ts'
import { type LoadedMeasure, measuredSince } from './load-measured.ts'
import { proposalWords } from './proposal-words.ts'

/** The draft with which an office proposes to simplify a procedure (Tờ trình, Decree 30/2020/NĐ-CP). */
export function proposalDocument(
  { version, legalDays, proposals, stateWords, fieldWords }: LoadedMeasure,
  measured: MeasuredProcedure,
  header: DocumentHeader,
  today: LocalDate,
): AdministrativeDocumentInput {
  const { officeSymbol, ...around } = header
  const allowed = legalDays === null ? 'không quy định bằng ngày làm việc' : `${legalDays} ngày làm việc`
  return {
    ...around,
    number: null,
    symbol: officeSymbol === '' ? 'TTr' : `TTr-${officeSymbol}`,
    date: null,
    kind: 'submission',
    title: `Về việc đề xuất đơn giản hóa thủ tục “${version.name.vi}”`,
    addressees: header.parentBody === null ? [] : [header.parentBody],
    blocks: [
      {
        type: 'paragraph',
        text: `Căn cứ ${measured.n} hồ sơ đã giải quyết xong từ ngày ${formatDay(measuredSince(today))} đến ngày ${formatDay(today)}, ${header.issuingBody} báo cáo và đề xuất như sau:`,
      },
      { type: 'heading', level: 1, text: 'Thời gian giải quyết' },
      {
        type: 'paragraph',
        text: `Thời hạn quy định: ${allowed}. Thời gian thật của đơn vị: một nửa số hồ sơ xong trong ${measured.total.median}, 90% trong ${measured.total.p90} ngày làm việc; ${measured.late}/${measured.n} hồ sơ trễ hạn.`,
      },
      {
        type: 'table',
        columns: [{ width: 4 }, ...[1, 2, 3].map(() => ({ width: 2, align: 'right' as const }))],
        header: [['Khâu', 'Số hồ sơ', 'Một nửa trong (ngày làm việc)', '90% trong (ngày làm việc)']],
        rows: measured.stages.map(({ state, n, median, p90 }) => [
          stateWords(state).vi,
          String(n),
          String(median),
          String(p90),
        ]),
      },
      { type: 'heading', level: 1, text: 'Thành phần hồ sơ' },
      {
        type: 'table',
        columns: [{ width: 6 }, ...[1, 2].map(() => ({ width: 2, align: 'right' as const }))],
        header: [['Giấy tờ phải nộp', 'Có nộp', 'Phải yêu cầu bổ sung']],
        rows: measured.parts.map(({ name, given, asked }) => [
          name,
          `${given}/${measured.n}`,
          `${asked}/${measured.n}`,
        ]),
      },
      { type: 'heading', level: 1, text: 'Đề xuất' },
      ...(proposals.length === 0
        ? [{ type: 'paragraph' as const, text: 'Số liệu chưa gợi ý nội dung cắt giảm.' }]
        : proposals.map((proposal) => ({
            type: 'bullet' as const,
            text: proposalWords(proposal, stateWords, fieldWords).vi,
          }))),
      {
        type: 'paragraph',
        text: 'Các đề xuất do hệ thống tính từ số liệu; đơn vị rà soát căn cứ pháp lý của từng nội dung trước khi trình.',
      },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
  }
}
