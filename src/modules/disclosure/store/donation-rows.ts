import type { Selectable } from 'kysely'
import type { DisclosureDonationAppeal, DisclosureDonationGift } from '../../../platform/database/schema.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { idSchema, type PersonId, type UnitId } from '../../../platform/kernel/ids.ts'
import { moneyAccounts } from '../domain/donations/account.ts'
import {
  type AppealId,
  type AppealKind,
  type AppealState,
  appealKinds,
  appealStates,
} from '../domain/donations/appeal.ts'
import {
  type DonorKind,
  donorKinds,
  type GiftId,
  type Given,
  giftForms,
  valuers,
} from '../domain/donations/gift.ts'

/** What a school asks donors for. */
export interface Appeal {
  readonly id: AppealId
  /** Of its public address. */
  readonly number: number
  readonly unitId: UnitId
  readonly kind: AppealKind
  readonly title: string
  readonly purpose: string
  readonly beneficiaries: string
  readonly manner: string
  readonly opensOn: LocalDate
  readonly closesOn: LocalDate
  readonly doneOn: LocalDate
  readonly state: AppealState
  readonly approvedAt: Date | null
  readonly changedAt: Date
  /** Counts the changes; a page made from an older one may not overwrite a newer. */
  readonly version: number
  /** When donors were asked about the design. */
  readonly consultedAt: Date | null
  /** What becomes of money that is left. */
  readonly settlement: string
  readonly example: boolean
}

export function appealOfRow(row: Selectable<DisclosureDonationAppeal>): Appeal {
  return {
    id: idSchema('donation-appeal').parse(row.id),
    number: row.number,
    unitId: row.unit_id,
    kind: oneOf(appealKinds, row.kind),
    title: row.title,
    purpose: row.purpose,
    beneficiaries: row.beneficiaries,
    manner: row.manner,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    doneOn: row.done_on,
    state: oneOf(appealStates, row.state),
    approvedAt: row.approved_at,
    changedAt: row.changed_at,
    version: row.version,
    consultedAt: row.consulted_at,
    settlement: row.settlement,
    example: row.example,
  }
}

/** A gift as it was recorded, with its place in the journal. */
export interface Gift {
  readonly id: GiftId
  /** Within its appeal. */
  readonly number: number
  readonly given: Given
  readonly donorKind: DonorKind
  readonly donorNamed: boolean
  readonly voluntary: boolean
  readonly receivedOn: LocalDate
  readonly recordedBy: PersonId | null
  readonly recordedAt: Date
}

export function giftOfRow(row: Selectable<DisclosureDonationGift>): Gift {
  return {
    id: idSchema('donation-gift').parse(row.id),
    number: row.number,
    given: givenOfRow(row),
    donorKind: oneOf(donorKinds, row.donor_kind),
    donorNamed: row.named,
    voluntary: row.voluntary,
    receivedOn: row.received_on,
    recordedBy: personOf(row.recorded_by),
    recordedAt: row.recorded_at,
  }
}

function givenOfRow(row: Selectable<DisclosureDonationGift>): Given {
  const form = oneOf(giftForms, row.form)
  const { description } = row
  switch (form) {
    case 'money':
      return { form, account: oneOf(moneyAccounts, row.account ?? ''), amount: BigInt(row.value ?? 0) }
    case 'in-kind':
      return {
        form,
        description,
        quantity: row.quantity ?? 0,
        countedIn: row.counted_in,
        valuer: oneOf(valuers, row.valuer ?? ''),
        value: row.value === null ? null : BigInt(row.value),
      }
    case 'labour':
      return { form, description, days: row.days ?? 0 }
  }
}

/** A person whose column has no type of its own. */
export function personOf(id: string | null): PersonId | null {
  return id === null ? null : idSchema('person').parse(id)
}

/** The word of a list that a column holds. @throws RangeError when it holds another */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) throw new RangeError(`not one of ${words.join(', ')}: ${text}`)
  return word
}
