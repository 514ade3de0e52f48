import { fold } from './vietnamese.ts'

const everyday = new Set(
  'va cua cac duoc viec thuc hien hanh chinh ke hoach truong giao duc nhan dan can bo quan ly don vi so ngay thang nam thanh pho tinh huyen tai de voi nhung nguoi to chuc phong cong tac theo ve trong cho khong co la den tu cap nghi quyet dinh uy ban noi dung bao cao kiem tra tuyen truyen nang cao chat luong hieu qua nhiem vu giai phap thoi gian chu tri phoi hop xa hoi doc lap tu do hanh phuc'.split(
    ' ',
  ),
)

/**
 * Whether a text layer holds words of Vietnamese rather than the garbage that a PDF with a broken
 * font table or a failed scan gives. Text without any marks ("Ke hoach") still counts as readable.
 */
export function isReadableText(texts: readonly string[]): boolean {
  const sample = texts.join(' ').slice(0, 60_000)
  const visible = sample.replace(/\s/g, '')
  if (visible.length < 20) return visible.length > 0 && /\p{L}/u.test(visible)
  const odd = visible.match(/[\ufffd\p{Co}\p{Cc}]/gu)?.length ?? 0
  if (odd > visible.length * 0.1) return false
  const words = fold(sample).match(/\p{L}+/gu) ?? []
  if (words.length < 8) return true
  const known = words.filter((word) => everyday.has(word)).length / words.length
  const single = words.filter((word) => word.length === 1).length / words.length
  if (known < 0.2) return false
  // Letters that fell out leave words in pieces ("C NG HÒA XÃ H I"); whole letters with two marks go first.
  return known >= 0.4 || (single <= 0.2 && !lacksDoubleMarks(sample))
}

/** Text with â, é, ô but without ấ, ế, ộ: a font table from which half of the Vietnamese letters are missing. */
function lacksDoubleMarks(text: string): boolean {
  const marked = text.normalize('NFC').match(/[\u00c0-\u1ef9]/gu)?.length ?? 0
  const double = text.normalize('NFC').match(/[\u1ea0-\u1ef9]/gu)?.length ?? 0
  return marked > text.length * 0.04 && double < marked * 0.03
}
