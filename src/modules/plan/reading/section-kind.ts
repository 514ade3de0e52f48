import type { SectionKind } from './reading.ts'
import { fold } from './vietnamese.ts'

const purpose = /muc dich|yeu cau/
const aims = /muc tieu|chi tieu/
const implementation =
  /to chuc thuc hien|^kinh phi|kinh phi (?:thuc hien|hoat dong|to chuc)|che do (?:thong tin,? )?bao cao|phan cong|trach nhiem thi hanh|to chuc (?:trien khai|chi dao)|thong tin,? bao cao|kiem tra,? giam sat|du toan|nguon (?:luc|kinh phi)/
const measures = /nhiem vu|giai phap|noi dung/

/**
 * Kinds of the top sections in order (rule S7): purpose and requirements; aims are purpose where
 * they open the document and a target after that; organisation, money and reporting are
 * implementation; the rest is content.
 */
export function sectionKindsOf(headings: readonly string[]): SectionKind[] {
  let purposeSeen = false
  return headings.map((heading) => {
    const plain = fold(heading)
    if (purpose.test(plain) && !measures.test(plain)) {
      purposeSeen = true
      return 'purpose'
    }
    if (implementation.test(plain)) return 'implementation'
    if (aims.test(plain) && !measures.test(plain)) {
      const kind: SectionKind = purposeSeen || /^(?:cac )?chi tieu/.test(plain) ? 'target' : 'purpose'
      purposeSeen = true
      return kind
    }
    return 'content'
  })
}
