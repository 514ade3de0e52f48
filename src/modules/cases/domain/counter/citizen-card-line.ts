import { type LocalDate, parseLocalDate } from '../../../../platform/kernel/dates.ts'
import { normaliseText } from '../../../../platform/kernel/text.ts'
import { citizenIdProblem } from '../fields/citizen-id.ts'

/** What the QR code of an identity card says. */
export interface CitizenCard {
  readonly number: string
  /** Of the old card with nine digits; empty when there was none. */
  readonly oldNumber: string
  readonly name: string
  readonly born: LocalDate | null
  readonly sex: 'male' | 'female' | null
  readonly address: string
  readonly issuedOn: LocalDate | null
}

/**
 * Reads the line that a scanner types when it is held to the QR code of an identity card: seven fields between bars,
 * `079090001234|023456789|Nguyễn Văn A|15081990|Nam|12 Hùng Vương, …|10052021`; later cards have more behind them,
 * which are passed over. What a scanner adds around the line does no harm.
 * Undefined when it is no such line: then it is what somebody typed.
 * Source of the order: the cards as they are read in practice (Báo Bà Rịa-Vũng Tàu, 12/2022, names the same fields).
 */
export function readCitizenCard(line: string): CitizenCard | undefined {
  const fields = line
    .normalize('NFC')
    .replace(/[\p{Cc}\u{FEFF}]/gu, '')
    .split('|')
    .map(normaliseText)
  const [number = '', oldNumber = '', name = '', born = '', sex = '', address = '', issued = ''] = fields
  if (fields.length < 6 || !/^\d{12}$/u.test(number) || citizenIdProblem(number) !== undefined)
    return undefined
  if (oldNumber !== '' && !/^\d{9}$|^\d{12}$/u.test(oldNumber)) return undefined
  if (name === '' || name.length > 120 || /\d/u.test(name)) return undefined
  return {
    number,
    oldNumber,
    name,
    born: dayOf(born),
    sex: sexOf(sex),
    address: address.slice(0, 300),
    issuedOn: dayOf(issued),
  }
}

/** `15081990`; `15/08/1990` where a scanner was set to write it so. A year alone tells no day. */
function dayOf(text: string): LocalDate | null {
  const [, day, month, year] = /^(\d{2})[/.-]?(\d{2})[/.-]?(\d{4})$/u.exec(text) ?? []
  return parseLocalDate(`${year}-${month}-${day}`) ?? null
}

function sexOf(text: string): CitizenCard['sex'] {
  const folded = text.toLowerCase()
  if (folded === 'nam') return 'male'
  return folded === 'nữ' || folded === 'nu' ? 'female' : null
}
