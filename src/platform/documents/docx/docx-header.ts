import type { Paragraph, Table } from 'docx'
import { boldEms, fitBodyNames } from '../body-names.ts'
import { type Composition, motto, nationalTitle } from '../composition.ts'
import { headerLeftWidth, type LayoutRules } from '../layout-rules.ts'
import { invisibleGrid } from './docx-grid.ts'
import { mmToTwips, ptToTwips, textTwips } from './docx-measures.ts'
import { line, rule } from './docx-text.ts'

/** Width of the motto in ems of its size, measured in Tinos Bold, whose widths are Times New Roman's. */
const mottoEms = 12.22

/** The two columns at the top of the first page, and the title beneath them. */
export function docxHeader(composition: Composition, rules: LayoutRules): (Paragraph | Table)[] {
  const full = textTwips(rules, composition.landscape)
  const left = mmToTwips(headerLeftWidth(rules, composition.landscape))
  const grid = invisibleGrid(
    [left, full - left],
    [
      [bodies(composition, rules, left), nation(rules, full - left)],
      [
        [
          line(composition.number, { pt: rules.numberSize, before: 4 }),
          ...(composition.letterSubject === ''
            ? []
            : [line(composition.letterSubject, { pt: rules.letterSubjectSize, before: 3 })]),
        ],
        [line(composition.placeAndDate, { pt: rules.placeAndDateSize, italic: true, before: 4 })],
      ],
    ],
  )
  return [grid, ...title(composition, rules, full), ...addressees(composition, rules)]
}

function bodies(composition: Composition, rules: LayoutRules, width: number): Paragraph[] {
  const { pt, parentBody, issuingBody } = fitBodyNames(
    composition,
    headerLeftWidth(rules, composition.landscape),
    rules,
  )
  return [
    ...parentBody.map((text) => line(text, { pt })),
    ...issuingBody.map((text) => line(text, { pt, bold: true })),
    rule(width, ptToTwips(boldEms(issuingBody.at(-1) ?? '') * pt) * rules.ruleShare),
  ]
}

function nation(rules: LayoutRules, width: number): Paragraph[] {
  return [
    line(nationalTitle, { pt: rules.nationalTitleSize, bold: true }),
    line(motto, { pt: rules.mottoSize, bold: true }),
    rule(width, ptToTwips(rules.mottoSize * mottoEms)),
  ]
}

function title(composition: Composition, rules: LayoutRules, width: number): Paragraph[] {
  if (composition.kind === '') return []
  const last = composition.title.at(-1) ?? composition.kind
  return [
    line(composition.kind, { pt: rules.kindSize, bold: true, before: 18, keepNext: true }),
    ...composition.title.map((text) => line(text, { pt: rules.titleSize, bold: true, keepNext: true })),
    ...(composition.note === ''
      ? []
      : [line(composition.note, { pt: rules.recipientsSize, italic: true, keepNext: true })]),
    rule(width, Math.min(ptToTwips(boldEms(last) * rules.titleSize), width) * rules.ruleShare, 12),
  ]
}

function addressees({ addressees: all }: Composition, rules: LayoutRules): Paragraph[] {
  const pt = rules.bodySize
  const [only, ...others] = all
  if (only === undefined) return []
  if (others.length === 0) return [line(`Kính gửi: ${only}.`, { pt, before: 12, after: 12 })]
  return [
    line('Kính gửi:', { pt, before: 12 }),
    ...all.map((text, index) =>
      line(`- ${text}${index === others.length ? '.' : ';'}`, {
        pt,
        after: index === others.length ? 12 : 0,
      }),
    ),
  ]
}
