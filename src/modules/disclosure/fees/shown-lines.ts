import type { FeeLine } from '../domain/fees/fee-line.ts'
import {
  capsOn,
  exemptionsOn,
  type FeeLaw,
  type FeePlace,
  kindOfCode,
  standingOn,
} from '../domain/fees/fee-standing.ts'
import type { ShownLine } from './fee-lines-table.tsx'

/** A line with what the law says of it: its ground, who pays less, and the recorded cap where it is but one. */
export function shownLine(line: FeeLine, law: FeeLaw, place: FeePlace): ShownLine {
  const kind = kindOfCode(law, line.kind)
  const named = (codes: readonly string[]) =>
    codes.map((code) => law.exemptions.find((one) => one.code === code)?.name ?? code)
  const byLaw = exemptionsOn(law, line.kind, place.level, line.from)
  const caps = capsOn(law, line.kind ?? '', place, line.from).flatMap(({ amount, per }) =>
    amount !== undefined && per === line.unit ? [BigInt(amount)] : [],
  )
  return {
    line,
    law: (kind && standingOn(kind, place.level, line.from)?.law) ?? '',
    free: [
      ...named(line.free),
      ...byLaw
        .filter(({ code, percent }) => percent === 100 && !line.free.includes(code))
        .map(({ name }) => name),
    ],
    half: [
      ...named(line.half),
      ...byLaw
        .filter(({ code, percent }) => percent === 50 && !line.half.includes(code))
        .map(({ name }) => name),
    ],
    cap: caps.length === 1 ? caps[0] : undefined,
  }
}
