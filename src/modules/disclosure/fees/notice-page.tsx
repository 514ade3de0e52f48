import { paperSizes } from '../../../platform/documents/paper-sizes.ts'
import { Page } from '../../../ui/page/page.tsx'
import { useWords } from '../../../ui/page-context.ts'
import { PrintButton } from '../../../ui/print-button/print-button.tsx'
import type { SchoolFees } from './load-school-fees.ts'
import { feePaths } from './paths.ts'

const texts = {
  title: { vi: 'Khoản nào được thu? Quét để xem', en: 'What may be collected? Scan to see' },
  lead: {
    vi: 'Danh sách các khoản thu của trường, căn cứ và mức tối đa. Khoản nào không có trong danh sách, cha mẹ không phải nộp.',
    en: 'The school’s list of collections, their ground and the most allowed. What is not in it need not be paid.',
  },
  qr: { vi: 'Mã QR mở danh sách khoản thu của trường', en: 'QR code for the school’s list' },
  by: { vi: 'Không quét được thì mở', en: 'Without a scanner, open' },
  files: { vi: 'Tờ dán bảng tin lớp, kèm danh sách (PDF)', en: 'Sheet for the class, with the list (PDF)' },
  ask: {
    vi: 'Được yêu cầu nộp khoản khác? Báo tại cùng địa chỉ, không cần nêu tên.',
    en: 'Asked for something else? Tell it at the same address; no name is needed.',
  },
}

export interface NoticePageProps {
  readonly fees: SchoolFees
  /** Our own encoder's picture of the address below. */
  readonly qrSvg: string
  readonly address: string
}

/** A sheet for the notice board of a class: a code that leads to the list. */
export function NoticePage({ fees, qrSvg, address }: NoticePageProps) {
  const words = useWords()
  return (
    <Page
      title={texts.title}
      eyebrow={fees.name}
      lead={texts.lead}
      variant="portal"
      back={{ href: feePaths.school.to({ code: fees.unit.code }) }}
    >
      {/* Squares that our own encoder drew of our own address: no text of anybody's is in it. */}
      <div role="img" aria-label={words(texts.qr)} dangerouslySetInnerHTML={{ __html: qrSvg }} />
      <p>
        {words(texts.by)}: <strong>{address}</strong>
      </p>
      <p>{words(texts.ask)}</p>
      {fees.list !== undefined && (
        <p>
          {words(texts.files)}:{' '}
          {paperSizes.map((paper) => (
            <>
              <a href={feePaths.noticeFile.to({ code: fees.unit.code, paper })}>{paper}</a>{' '}
            </>
          ))}
        </p>
      )}
      <PrintButton />
    </Page>
  )
}
