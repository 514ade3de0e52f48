import { fold, isCapitals, startsSmall } from './vietnamese.ts'

/** Lines that every administrative document has and that never continue a sentence. */
const alwaysAlone: readonly RegExp[] = [
  /^cong hoa xa hoi chu nghia/,
  /^doc lap\s*-\s*tu do/,
  /^so\s*:/,
  /^noi (?:nhan|gui)\b/,
  /^(?:tm|kt|tl|tuq|q)\s?\.\s?\p{L}/u,
  /^\(?v\/v\b/,
]
/** Lines that open a paragraph which may go on in the lines after them. */
const openings: readonly RegExp[] = [
  /^\((?:ban hanh |dinh )?kem theo\b/,
  /^kinh gui\b/,
  /^tren day la\b/,
  /^dieu \d{1,2}\s*[.:]/,
]
const documentTitles = new Set([
  'ke hoach',
  'quyet dinh',
  'chi thi',
  'cong van',
  'quyet dinh:',
  'de an',
  'chuong trinh',
  'huong dan',
  'thong bao',
])
const placeAndDate = /^[^.;:]{2,40},\s*ngay\b.{0,20}\bthang\b.{0,16}\bnam\b.{0,12}$/
const annexTitle = /^(?:phu luc|bang phan cong|bieu mau|danh muc|phu bieu|bieu)\b/
const signatoryTitle =
  /^(?:(?:q|quyen)\.?\s|p\.\s?)?(?:pho )?(?:chu tich|truong phong|giam doc|hieu truong|cuc truong|vu truong|bi thu|chanh van phong|truong ban|thu truong|bo truong|tong giam doc|vien truong|truong dai dien|chu nhiem|chanh thanh tra|doi truong|tram truong|tong cuc truong)(?: thuong truc)?$/

/** Whether a line is the national motto, a number, a date line, a title: something that stands by itself. */
export function isStructuralLine(line: string): boolean {
  const plain = fold(line.slice(0, 120))
  return (
    alwaysAlone.some((pattern) => pattern.test(plain)) ||
    (documentTitles.has(plain) && !startsSmall(line)) ||
    placeAndDate.test(plain) ||
    isAnnexTitle(line) ||
    isSignatoryTitle(line)
  )
}

/** Whether a line begins something new, whatever stands before it. */
export function opensParagraph(line: string): boolean {
  const plain = fold(line.slice(0, 20))
  if (/^(?:Căn cứ|Can cu)\s/u.test(line)) return true
  return openings.some((pattern) => pattern.test(plain)) || isStructuralLine(line)
}

/** "KẾ HOẠCH", "QUYẾT ĐỊNH" … alone on their line. */
export function isDocumentTitle(line: string): boolean {
  return documentTitles.has(fold(line.slice(0, 20)).trim()) && !startsSmall(line)
}

const titleWords = /^(ke hoach|quyet dinh|chi thi|de an|chuong trinh)\s+(?=\S)/

/** "KẾ HOẠCH Nâng cao …" with kind and title on one line: the two apart. The kind is in capitals. */
export function splitDocumentTitle(
  line: string,
): { readonly kind: string; readonly title: string } | undefined {
  const match = titleWords.exec(fold(line.slice(0, 30)))
  const kind = match?.[1]
  if (match === null || kind === undefined || !isCapitals(line.slice(0, kind.length))) return undefined
  return { kind, title: line.slice(match[0].length).trim() }
}

/** "PHỤ LỤC 1", "BẢNG PHÂN CÔNG NHIỆM VỤ" in capitals. */
export function isAnnexTitle(line: string): boolean {
  const plain = fold(line.slice(0, 60))
  if (/^phu luc(?: so)?\s*(?:[ivx]{1,4}|\d{1,2}|[a-z])?\s*[.:]?$/.test(fold(line))) return true
  return annexTitle.test(plain) && isCapitals(line.slice(0, 60))
}

/** "TRƯỞNG PHÒNG", "PHÓ CHỦ TỊCH" in capitals, alone on their line. */
export function isSignatoryTitle(line: string): boolean {
  return line.length < 60 && isCapitals(line) && signatoryTitle.test(fold(line).trim())
}

/** A line that holds nothing but a page number. */
export function isPageNumber(line: string): boolean {
  return (
    /^(?:(?:trang|page)\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(?:\s*(?:\/|of|trên)\s*\d{1,3})?$/iu.test(
      line.slice(0, 30),
    ) && line.length <= 30
  )
}
