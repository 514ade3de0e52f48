import { readMarker } from './marker.ts'
import { fold } from './vietnamese.ts'

const basePattern = /^(?:can cu|xet|theo|thuc hien|trien khai|tren co so|de)\b/
/** A legal basis: "Căn cứ …", "Thực hiện Kế hoạch …", also as a bullet. */
export function isBasis(text: string): boolean {
  const plain = fold((readMarker(text)?.rest ?? text).slice(0, 60))
  return basePattern.test(plain) && !/^theo do\b/.test(plain)
}

/** "Trên đây là …", which ends the body wherever it stands. */
export function isClosing(text: string): boolean {
  const plain = fold((readMarker(text)?.rest ?? text).slice(0, 40))
  return /^tren day(?: la\b|,)/.test(plain)
}
