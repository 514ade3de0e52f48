import { expect, test } from 'vitest'
import { aCasePaper, casePaperKinds } from './case-paper.builder.ts'
import { paperFileName } from './paper-file-name.ts'

test('a file is called by what it is and its code, and by nobody', () => {
  expect(paperFileName(aCasePaper('apology-letter'), 'pdf')).toBe(
    'phieu-xin-loi-va-hen-lai-h38-15-240930-0007.pdf',
  )
  expect(paperFileName(aCasePaper('dossier-refusal'), 'docx')).toBe('phieu-tu-choi-tiep-nhan.docx')
  expect(paperFileName(aCasePaper('handover-note'), 'pdf')).toBe('phieu-giao-nhan-gn-240930-02.pdf')
  for (const kind of casePaperKinds)
    expect(paperFileName(aCasePaper(kind), 'pdf')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.pdf$/u)
})
