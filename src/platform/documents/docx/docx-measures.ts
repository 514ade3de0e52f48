import { type LayoutRules, textWidth } from '../layout-rules.ts'

/** The typeface that Decree 30/2020 names; see docs/decisions/0005 for why the file does not carry it. */
export const wordFont = 'Times New Roman'

/** Millimetres as twentieths of a point. */
export function mmToTwips(mm: number): number {
  return Math.round((mm / 25.4) * 1440)
}

/** Points as twentieths of a point. */
export function ptToTwips(pt: number): number {
  return Math.round(pt * 20)
}

/** Points as the half points in which Word counts type. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2)
}

/** Share of the text width that the left column of the header takes: the national title needs the rest on one line. */
export const headerLeftShare = 0.405

/** Text width in twips. */
export function textTwips(rules: LayoutRules, landscape = false): number {
  return mmToTwips(textWidth(rules, landscape))
}

/**
 * Estimated width of a bold line in twips, from average widths of Times New Roman's letters (within about 5 %):
 * good enough to draw a rule of a third to a half of it.
 */
export function boldLineTwips(text: string, pt: number): number {
  let ems = 0
  for (const character of text) {
    if (character === ' ') ems += 0.25
    else if (/\p{Lu}/u.test(character)) ems += 0.71
    else if (/\p{Ll}|\d/u.test(character)) ems += 0.495
    else ems += 0.333
  }
  return ptToTwips(ems * pt)
}
