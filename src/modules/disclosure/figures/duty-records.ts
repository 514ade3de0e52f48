import type { IndicatorDefinition, IndicatorQuestion } from '../../../platform/contracts/indicator.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import type { Duty } from '../domain/obligations/duty.ts'
import type { Organisation } from '../domain/obligations/organisation.ts'
import { occasionWords } from '../obligations/duty-words.ts'
import { obligationPaths } from '../obligations/paths.ts'
import { portalPaths } from '../portal/paths.ts'
import { unitCodes } from '../store/fee-unit-codes.ts'
import type { DutiesOfUnit } from './duties-at.ts'

/** A duty that a figure counts, and whether it counts for it. */
export interface JudgedDuty {
  readonly organisation: Organisation
  readonly duty: Duty
  readonly counts: boolean
}

/** Which duties a figure is made of. */
export type ChooseDuties = (reader: Reader, question: IndicatorQuestion) => Promise<readonly JudgedDuty[]>

export function judged(
  { organisation }: DutiesOfUnit,
  duties: readonly Duty[],
  counts: (duty: Duty) => boolean,
): readonly JudgedDuty[] {
  return duties.map((duty) => ({ organisation, duty, counts: counts(duty) }))
}

/** Those that count, of all; null when there is nothing to count, or nobody is followed yet. */
export function shareOf(choose: ChooseDuties): IndicatorDefinition['compute'] {
  return async (reader, question) => {
    const chosen = await choose(reader, question)
    if (chosen.length === 0) return null
    return { numerator: chosen.filter(({ counts }) => counts).length, denominator: chosen.length }
  }
}

/** How many count. */
export function countOf(choose: ChooseDuties): IndicatorDefinition['compute'] {
  return async (reader, question) => {
    const share = await shareOf(choose)(reader, question)
    return share && { numerator: share.numerator, denominator: null }
  }
}

/** Each duty with what was published for it, or with the page of what its unit owes. */
export function dutyRecords(choose: ChooseDuties): NonNullable<IndicatorDefinition['records']> {
  return async (reader, question, { offset, limit }) => {
    const chosen = (await choose(reader, question)).toSorted(
      (one, other) => Number(one.counts) - Number(other.counts) || (dayOf(one) < dayOf(other) ? 1 : -1),
    )
    const shown = chosen.slice(offset, offset + limit)
    const codes = await unitCodes(
      reader,
      shown.map(({ organisation }) => organisation.id),
    )
    return {
      total: chosen.length,
      records: shown.map((one) => ({
        title: titleOf(one),
        unitId: one.organisation.id,
        on: dayOf(one),
        href: hrefOf(one, codes.get(one.organisation.id) ?? ''),
        counts: one.counts,
      })),
    }
  }
}

function dayOf({ duty: { due, occasion } }: JudgedDuty): LocalDate {
  return due?.date ?? occasion.anchor
}

function titleOf({ duty: { obligation, occasion } }: JudgedDuty): Words {
  if (occasion.trigger.type === 'always') return obligation.name
  const time = occasionWords(occasion)
  return { vi: `${obligation.name.vi} – ${time.vi}`, en: `${obligation.name.en} – ${time.en}` }
}

function hrefOf({ duty }: JudgedDuty, code: string): string {
  const shown = duty.showings.at(-1)
  return shown === undefined
    ? obligationPaths.unit.to({ code })
    : portalPaths.one.to({ number: String(shown.number) })
}
