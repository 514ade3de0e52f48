import { foldText } from '../../../platform/kernel/text.ts'
import type { CasePaper } from '../domain/papers/case-paper.ts'
import { paperNames } from './paper-names.ts'

/** "phieu-xin-loi-va-hen-lai-h38-15-240930-0007.pdf": what it is and its code, nobody's name. */
export function paperFileName(paper: CasePaper, ending: 'pdf' | 'docx' | 'xlsx'): string {
  const code = 'code' in paper ? paper.code : 'batch' in paper ? paper.batch : null
  const name = foldText([paperNames[paper.kind].vi, code ?? ''].join(' '))
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return `${name}.${ending}`
}
