import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { projectRoot } from '../config/project-root.ts'
import type { PaperSize } from './paper-sizes.ts'

const names = [
  'paperWidth',
  'paperHeight',
  'marginTop',
  'marginBottom',
  'marginLeft',
  'marginRight',
  'pageNumberSize',
  'pageNumberFromEdge',
  'nationalTitleSize',
  'mottoSize',
  'bodyNameSize',
  'bodyNameSizeTight',
  'numberSize',
  'letterSubjectSize',
  'placeAndDateSize',
  'kindSize',
  'titleSize',
  'ruleShare',
  'bodySize',
  'firstLineIndent',
  'paragraphSpacing',
  'lineSpacing',
  'tableSize',
  'signatureSize',
  'sealRoom',
  'recipientsLabelSize',
  'recipientsSize',
  'annexLabelSize',
  'annexTitleSize',
  'annexReferenceSize',
  'verificationSize',
  'verificationCodeSize',
] as const

const Rule = z
  .strictObject({
    value: z.number(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.enum(['mm', 'pt', 'lines', 'of the line above']),
    source: z.string().min(1),
    status: z.enum(['confirmed', 'unconfirmed']),
  })
  .refine(
    (rule) => rule.value >= (rule.min ?? rule.value) && rule.value <= (rule.max ?? rule.value),
    'the value lies outside the range that the law leaves',
  )

const RuleFile = z.strictObject({
  act: z.string().min(1),
  annex: z.string().min(1),
  rules: z.record(z.enum(names), Rule),
})

/** The measures of a paper as used, in the unit of each: mm for lengths, pt for type and spacing. */
export type LayoutRules = Readonly<Record<(typeof names)[number], number>>
const Measures = z.object({
  rules: z.record(
    z.enum(names),
    z.object({ value: z.number() }).transform((rule) => rule.value),
  ),
})

const files = {
  A4: path.join('content', 'forms', 'decree-30-2020.yaml'),
  A5: path.join('content', 'forms', 'a5-papers.yaml'),
} as const satisfies Record<PaperSize, string>
const loaded = new Map<PaperSize, LayoutRules>()

/** The file with each measure's source and status, as it stands. @throws Error that names file, path and reason. */
export function readLayoutRules(paper: PaperSize = 'A4'): z.infer<typeof RuleFile> {
  const file = files[paper]
  const read = RuleFile.safeParse(parse(readFileSync(path.join(projectRoot(), file), 'utf8')))
  if (read.success) return read.data
  throw new Error(`${file}: ${z.prettifyError(read.error)}`)
}

/** The measures to lay a document out by on a paper, read once. */
export function layoutRules(paper: PaperSize = 'A4'): LayoutRules {
  const known = loaded.get(paper)
  if (known !== undefined) return known
  const rules = Object.freeze(Measures.parse(readLayoutRules(paper)).rules)
  loaded.set(paper, rules)
  return rules
}

/** Width of the text between the margins, in mm. */
export function textWidth(rules: LayoutRules, landscape: boolean): number {
  return (landscape ? rules.paperHeight : rules.paperWidth) - rules.marginLeft - rules.marginRight
}

/** Width of the header's left column in mm; the right one holds the national title on one line. */
export function headerLeftWidth(rules: LayoutRules, landscape = false): number {
  return textWidth(rules, landscape) * 0.405
}
