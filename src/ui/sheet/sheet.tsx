import type { ComponentChildren } from 'preact'

export interface SheetProps {
  /** The body that the issuing one stands under, in capitals; may be absent. */
  readonly superior?: string | undefined
  readonly issuer: string
  /** Number and symbol as written: "Số: 12/KH-PGDĐT". */
  readonly number: string
  /** "Tân An, ngày 05 tháng 6 năm 2024". */
  readonly placeAndDate: string
  /** "KẾ HOẠCH", "BÁO CÁO"; absent in a letter. */
  readonly kind?: string | undefined
  readonly subject: string
  readonly children: ComponentChildren
  readonly recipients?: readonly string[] | undefined
  readonly signature?: { readonly position: string; readonly name: string } | undefined
}

/**
 * An administrative document as it looks on paper (layout of Decree 30/2020/NĐ-CP), always in Vietnamese:
 * state name and motto, issuer, number, place and date, title, text, recipients, signature.
 */
export function Sheet(props: SheetProps) {
  const {
    superior,
    issuer,
    number,
    placeAndDate,
    kind,
    subject,
    children,
    recipients = [],
    signature,
  } = props
  return (
    <article class="mb-sheet" lang="vi">
      <header class="mb-sheet__header">
        <div>
          {superior !== undefined && <p>{superior}</p>}
          <p class="mb-sheet__issuer">{issuer}</p>
          <p>{number}</p>
        </div>
        <div>
          <p class="mb-sheet__state">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
          <p class="mb-sheet__motto">Độc lập - Tự do - Hạnh phúc</p>
          <p class="mb-sheet__place">{placeAndDate}</p>
        </div>
      </header>
      {kind !== undefined && <p class="mb-sheet__kind">{kind}</p>}
      <p class="mb-sheet__subject">{subject}</p>
      <div class="mb-sheet__body">{children}</div>
      <footer class="mb-sheet__footer">
        {recipients.length > 0 && (
          <div class="mb-sheet__recipients">
            <p>Nơi nhận:</p>
            <ul>
              {recipients.map((recipient) => (
                <li key={recipient}>{recipient}</li>
              ))}
            </ul>
          </div>
        )}
        {signature !== undefined && (
          <div class="mb-sheet__signature">
            <p>{signature.position}</p>
            <p>{signature.name}</p>
          </div>
        )}
      </footer>
    </article>
  )
}
