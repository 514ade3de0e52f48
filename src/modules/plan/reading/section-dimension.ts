import { letterOrder } from './marker.ts'
import type { Dimension } from './reading.ts'
import { dimensions } from './reading.ts'
import { fold } from './vietnamese.ts'

/** Words of headings by dimension; the words that stand first in the heading decide. */
const wordsOf: readonly (readonly [Dimension, RegExp])[] = [
  [
    'D1',
    /tham gia cua (?:nguoi dan|nhan dan|cong dan)|nguoi dan tham gia|su tham gia|(?:noi dung|chi so|ve) tham gia|dan chu (?:o )?co so|quy che dan chu|quyen lam chu|(?:nhan )?dan (?:ban|tham gia)\b|tham gia (?:dong gop )?y kien/,
  ],
  ['D2', /cong khai|minh bach/],
  ['D3', /giai trinh|tiep cong dan|tiep dan|giai quyet khieu nai|khieu nai,? to cao|doi thoai/],
  ['D4', /tham nhung|lang phi|liem chinh/],
  [
    'D5',
    /thu tuc hanh chinh|\btthc\b|cai cach hanh chinh|hanh chinh cong(?! truc tuyen)|(?<!bo phan )mot cua/,
  ],
  [
    'D6',
    /(?:cung ung|cung cap|chat luong|su dung)? ?dich vu (?:hanh chinh )?cong(?! (?:truc tuyen|so))|dich vu giao duc|dich vu y te/,
  ],
  [
    'D7',
    /moi truong(?! (?:giao duc|lam viec|hoc duong|mang|dau tu|kinh doanh|so|su pham|hoc tap|van hoa|dien tu|cong tac))/,
  ],
  [
    'D8',
    /quan tri dien tu|chuyen doi so|chinh (?:quyen|phu) (?:dien tu|so)|cong nghe thong tin|\bcntt\b|dich vu cong (?:truc tuyen|so)|hoc ba so|moi truong mang|nen tang so|ha tang so|so hoa|hanh chinh dien tu|cong thong tin dien tu/,
  ],
]
/** Words that hold those of a dimension in the name of something else. */
const names =
  /trung tam phuc vu hanh chinh cong|chi so hieu qua quan tri va hanh chinh cong(?: cap tinh)?|hieu qua quan tri va hanh chinh cong|quan tri va hanh chinh cong/g

/** Headings that name who does something, whatever words the name holds. */
const bodies =
  /^(?:giao |de nghi )?(?:cac )?(?:so|phong|ubnd|uy ban|ban|bo phan|trung tam|truong|hieu truong|thu truong|van phong|cong an|chi cuc|to|thanh tra|giam doc|truong phong|lanh dao|don vi|co quan|cong chuc|can bo)\b(?! so)/

/** The PAPI dimension that a heading names, null where it names none. */
export function dimensionOfHeading(heading: string): Dimension | null {
  if (bodies.test(fold(heading.slice(0, 40)))) return null
  const plain = fold(heading)
    .replace(/\s+/g, ' ')
    .replace(names, (name) => ' '.repeat(name.length))
  let best: { dim: Dimension; at: number } | undefined
  for (const [dim, words] of wordsOf) {
    const at = words.exec(plain)?.index
    if (at !== undefined && (best === undefined || at < best.at)) best = { dim, at }
  }
  const numbered = /\bchi so(?: thanh phan| noi dung)?(?: so| thu)? 0?([1-8])\b/.exec(plain)?.[1]
  return best?.dim ?? (numbered === undefined ? null : dimensionOfOrdinal(Number(numbered)))
}

/** Dimension by the letter of an item in a list a) … h), in the order of the index. */
export function dimensionOfOrdinal(ordinal: number): Dimension | null {
  return dimensions[ordinal - 1] ?? null
}

/**
 * Dimensions of sibling headings. Their text decides; where most of them follow the order of the
 * index (a to h, or 1 to 8), a heading whose text says nothing takes the dimension of its place.
 */
export function dimensionsOfSiblings(
  siblings: readonly { readonly heading: string; readonly label: string }[],
): (Dimension | null)[] {
  const byText = siblings.map((sibling) => dimensionOfHeading(sibling.heading))
  const byPlace = siblings.map((sibling) => {
    const letter = letterOrder.indexOf(sibling.label)
    return dimensionOfOrdinal(
      letter >= 0 ? letter + 1 : Number(sibling.label.slice(sibling.label.lastIndexOf('.') + 1)),
    )
  })
  const agreeing = byText.filter((dim, at) => dim !== null && dim === byPlace[at]).length
  if (agreeing < 4) return byText
  return byText.map((dim, at) => dim ?? byPlace[at] ?? null)
}
