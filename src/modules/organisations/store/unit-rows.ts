import type { Selectable } from 'kysely'
import type { OrganisationsUnit } from '../../../platform/database/schema.ts'
import {
  type SchoolLevel,
  type SuccessionKind,
  type SuperiorKind,
  schoolLevels,
  successionKinds,
  superiorKinds,
  type Unit,
  type UnitKind,
  unitKinds,
} from '../domain/unit.ts'

/** A row of the database as the domain knows it. */
export function unitOfRow(row: Selectable<OrganisationsUnit>): Unit {
  return {
    id: row.id,
    code: row.code,
    kind: unitKindOf(row.kind),
    level: row.level === null ? null : schoolLevelOf(row.level),
    public: row.public,
    address: row.address,
    phone: row.phone,
    email: row.email,
    documentSymbol: row.document_symbol,
    example: row.example,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

export function rowOfUnit(unit: Unit): Selectable<OrganisationsUnit> {
  return {
    id: unit.id,
    code: unit.code,
    kind: unit.kind,
    level: unit.level,
    public: unit.public,
    address: unit.address,
    phone: unit.phone,
    email: unit.email,
    document_symbol: unit.documentSymbol,
    example: unit.example,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }
}

/** @throws RangeError when the database holds a kind that this program does not know */
export function unitKindOf(text: string): UnitKind {
  return oneOf(unitKinds, text)
}
export function schoolLevelOf(text: string): SchoolLevel {
  return oneOf(schoolLevels, text)
}
export function superiorKindOf(text: string): SuperiorKind {
  return oneOf(superiorKinds, text)
}
export function successionKindOf(text: string): SuccessionKind {
  return oneOf(successionKinds, text)
}

function oneOf<Member extends string>(members: readonly Member[], text: string): Member {
  const member = members.find((candidate) => candidate === text)
  if (member === undefined) throw new RangeError(`unknown to this program: ${text}`)
  return member
}
