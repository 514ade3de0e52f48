import type { Content } from '../../../platform/content/content.ts'
import type { Reader } from '../../../platform/database/database.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { LocalDate } from '../../../platform/kernel/dates.ts'
import { findUnitWithHolder, type Unit, unitNames } from '../../organisations/index.ts'
import type { DoorConcern, DoorKind } from '../domain/intake/door.ts'
import { type WhoAnswers, whoAnswers } from '../domain/intake/who-answers.ts'
import { becauseWords } from './door-words.ts'
import { loadWhoAnswers, receivingRoles } from './load-who-answers.ts'

/** To whom a form goes. */
export interface FormReceiver {
  readonly about: Unit
  /** Undefined when nobody can be reached on line: then on paper. */
  readonly to: WhoAnswers | undefined
}

/** The same as a page says it. */
export interface FormAddress extends FormReceiver {
  readonly concern: DoorConcern
  readonly name: string
  readonly because: Words
}

interface AskedAddress {
  readonly kind: DoorKind
  /** Code of the unit that it is about. */
  readonly unit: string
  readonly concern: DoorConcern
}

/** Undefined when there is no such unit for everybody. */
export async function receiverOfForm(
  reader: Reader,
  content: Content,
  asked: AskedAddress,
  today: LocalDate,
): Promise<FormReceiver | undefined> {
  const found = await findUnitWithHolder(reader, asked.unit, receivingRoles, today)
  if (found?.unit.public !== true) return undefined
  const { unit: about, isHeld } = found
  // Most of what people tell is answered by the unit itself: then nobody has to look upwards.
  const to =
    asked.concern === 'work' && isHeld
      ? whoAnswers({ unitId: about.id, receives: true }, [], 'work')
      : await loadWhoAnswers(reader, content, about, asked, today)
  return { about, to }
}

/** Undefined when there is no such unit for everybody. */
export async function addressOfForm(
  reader: Reader,
  content: Content,
  asked: AskedAddress,
  today: LocalDate,
): Promise<FormAddress | undefined> {
  const found = await receiverOfForm(reader, content, asked, today)
  if (found === undefined) return undefined
  const { about, to } = found
  const names = await unitNames(reader, [about.id, ...(to === undefined ? [] : [to.unitId])], today)
  const aboutName = names.get(about.id)?.name ?? about.code
  const isOther = to !== undefined && to.unitId !== about.id
  return {
    about,
    concern: asked.concern,
    to,
    name: to === undefined ? '' : (names.get(to.unitId)?.name ?? ''),
    because: becauseWords[to?.because ?? 'own-work'](isOther ? aboutName : ''),
  }
}
