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

/** Text width in twips. */
export function textTwips(rules: LayoutRules, landscape = false): number {
  return mmToTwips(textWidth(rules, landscape))
}
