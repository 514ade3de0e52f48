import { foldText } from '../../platform/kernel/text.ts'
import { reservedCodes } from './paths.ts'

/** The code that is given, or one made from the short or the full name: `TH Kim Đồng` is `th-kim-dong`. */
export function unitCode(given: string, shortName: string, name: string): string {
  if (given !== '') return given
  return foldText(shortName === '' ? name : shortName)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
}

/** Whether a code can stand in an address: lower case words joined by hyphens, and none that is taken by a page. */
export function isUsableCode(code: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && !reservedCodes.includes(code)
}
