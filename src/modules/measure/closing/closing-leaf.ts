import type { Figure } from '../../../platform/contracts/indicator.ts'
import { sha256Of } from '../../../platform/files/sha256-of.ts'
import { canonicalJson } from '../../../platform/kernel/canonical-json.ts'
import { type LogEntry, type LogField, personal } from '../../../platform/public-log/index.ts'
import type { ClosedFigure, Closing } from './closing.ts'

/** What the file of a closing is called, in its leaf and when it is downloaded. */
export const closingFileName = 'figures.json'

/**
 * A closing as bytes that anybody can hash: every figure with its formula's version and the instant as known at
 * which it was counted. Numbers are texts, for a fraction has no canonical form.
 */
export function closingDocument(closing: Closing): Buffer {
  const { id, revision, unitCode, period, closedAt, reason, figures } = closing
  return Buffer.from(
    canonicalJson({
      v: 1,
      closing: id,
      revision,
      unit: unitCode,
      from: period.from,
      to: period.to,
      at: closedAt.toISOString(),
      reason: reason.normalize('NFC'),
      figures: figures.map(({ indicatorCode, definitionVersion, asAt, figure, withheldBelow }) => ({
        code: indicatorCode,
        definition: definitionVersion,
        asAt: asAt.toISOString(),
        ...(figure !== null &&
          (withheldBelow === null ? { value: written(figure) } : { fewerThan: withheldBelow })),
      })),
    }),
  )
}

/**
 * The leaf of a closing, decision 0016: all figures that everybody may read in clear, so that whoever has the log
 * has them; of those of few people a commitment alone; and the hash of the document with formulas and instants.
 */
export function closingLeaf(closing: Closing): LogEntry {
  const { id, revision, unitCode, period, closedAt, figures } = closing
  const document = closingDocument(closing)
  return {
    type: 'figure',
    id,
    revision,
    unit: unitCode,
    at: closedAt,
    title: `figures ${period.from} ${period.to}`,
    files: [
      {
        name: closingFileName,
        size: document.length,
        sha256: sha256Of(document),
      },
    ],
    fields: {
      from: period.from,
      to: period.to,
      figures: Object.fromEntries(figures.flatMap(fieldOf)),
    },
  }
}

function fieldOf({ indicatorCode, figure, withheldBelow }: ClosedFigure): [string, LogField][] {
  if (figure === null) return []
  const value = written(figure)
  return [[indicatorCode, withheldBelow === null ? value : personal(value)]]
}

/** `3/4` of a share or a mean, `12` of a count. */
function written({ numerator, denominator }: Figure): string {
  return denominator === null ? String(numerator) : `${numerator}/${denominator}`
}
