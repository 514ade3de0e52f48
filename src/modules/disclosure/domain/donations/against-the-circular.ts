import { foldText } from '../../../../platform/kernel/text.ts'

/** What the circular on sponsorship does not allow an appeal to say, with the rule of content/law that says so. */
export const objections = {
  average: 'sponsorship.voluntary',
  minimum: 'sponsorship.voluntary',
  'per-head': 'sponsorship.voluntary',
  compulsory: 'sponsorship.voluntary',
  'condition-for-service': 'sponsorship.voluntary',
  'forbidden-use': 'sponsorship.forbidden',
} as const
export type Objection = keyof typeof objections

/** A sum as people write it: `300.000 đồng`, `200k`, `1 triệu`. */
const money = String.raw`\b\d[\d.,]*\s*(?:(?:k|nghin|ngan|tr|trieu|ty)\b(?:\s*(?:dong|d|vnd)\b)?|(?:dong|d|vnd)\b)`
/** Whoever has a child at school, and the child. */
const family = '(?:hs|hoc sinh|em|chau|tre|phu huynh|ph|cha me|ho|gia dinh)'

/** What a rule forbids, in words without diacritics; each is looked for within one clause of a text. */
const signs: readonly (readonly [Objection, RegExp])[] = [
  ['average', /\bbinh quan\b|\bcao bang\b|\bdong deu\b|\bchia deu\b/u],
  [
    'minimum',
    new RegExp(
      String.raw`\b(?:toi thieu|it nhat|thap nhat|khong duoi|khong thap hon)\b[^,]{0,40}${money}`,
      'u',
    ),
  ],
  ['minimum', /\b\d[\d.,]*\s*(?:k|nghin|ngan|tr|trieu)?\s*(?:d|dong|vnd)?\s*tro len\b/u],
  ['minimum', /\bmuc (?:dong gop |tai tro |ung ho )?toi thieu\b/u],
  [
    'per-head',
    new RegExp(String.raw`${money}\s*(?:\/|(?:cho |tren )?(?:mot |moi ))\s*(?:${family}|lop)\b`, 'u'),
  ],
  ['per-head', new RegExp(String.raw`\b\d[\d.,]*\s*\/\s*${family}\b`, 'u')],
  ['per-head', new RegExp(String.raw`\b(?:moi|tung|mot|100%) ${family}\b[^,]{0,60}${money}`, 'u')],
  [
    'per-head',
    /\b(?:chi tieu|dinh muc)\b.*\b(?:moi|tung|cac) (?:lop|khoi)\b|\b(?:moi|tung) lop\b[^,]{0,40}\b(?:nop|gop|ung ho)\b/u,
  ],
  ['compulsory', /\bbat buoc\b|\b(?:phai|co trach nhiem) (?:nop|dong|ung ho|dong gop|tai tro)\b/u],
  [
    'condition-for-service',
    /\b(?:neu|khi|ai|em nao|hoc sinh nao) (?:khong|chua) (?:nop|dong|ung ho|dong gop|tai tro)\b/u,
  ],
]

/** What must not be paid from gifts: work that the budget or the parents' own agreement pays. */
const forbiddenUses: readonly RegExp[] = [
  /\b(?:thu lao|tien cong|boi duong|ho tro|phu cap|luong)\b.*\b(?:giang day|day hoc|giao vien|can bo quan ly|nhan vien|hieu truong)\b/u,
  /\b(?:bao ve|an ninh|trat tu)\b(?!.*\bmoi truong\b)/u,
  /\b(?:trong|giu|coi|trong coi|trong giu) (?:xe|phuong tien)\b/u,
  /\b(?:ve sinh|don ve sinh|quet don|lao cong)\b.*\b(?:lop|truong|phong hoc)\b|\b(?:thue|tien|thu lao) (?:lao cong|don ve sinh)\b/u,
  /\b(?:khen thuong|thuong)\b.*\b(?:giao vien|can bo|nhan vien|quan ly)\b/u,
  /\bho tro cong tac quan ly\b|\bchi quan ly\b/u,
]

/** A house where one washes is built, not cleaned: words that look like a forbidden use and are none. */
const builtThings =
  /\b(?:nha|khu|phong|cong trinh|thiet bi) ve sinh\b|\b(?:nha|tuong|phong|lan can|mai) (?:bao ve|an ninh)\b|\bcamera(?: an ninh| giam sat)?\b/gu

/** "Không quy định mức bình quân, mức tối thiểu": the law repeated, not broken. */
const denial =
  /\b(?:khong|nghiem cam|cam)\b (?:duoc |he )?(?:quy dinh|an dinh|dat ra|dat|ap dat|ap dung|co|tinh|bat buoc|ep buoc|phan bo|cao bang|chia)\b/u

const sum = new RegExp(money, 'u')

/** What a text for donors says against the circular, first things first; undefined when nothing was found. */
export function objectionTo(text: string): Objection | undefined {
  for (const clause of clausesOf(text)) {
    if (denial.test(clause) && !sum.test(clause)) continue
    const found = signs.find(([, sign]) => sign.test(clause))
    if (found !== undefined) return found[0]
  }
  return undefined
}

/** Whether a line of a budget would pay for what gifts must not pay for. */
export function isForbiddenUse(lineName: string): boolean {
  const folded = foldText(lineName).replace(builtThings, ' ')
  return forbiddenUses.some((use) => use.test(folded))
}

/** Sentences, and parts of them that stand alone; a full stop within a number ends nothing. */
function clausesOf(text: string): string[] {
  return text
    .split(/[\n;!?]|\.(?!\d)/u)
    .map((clause) => foldText(clause))
    .filter((clause) => clause !== '')
}
