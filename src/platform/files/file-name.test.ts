import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test.each([
  ['Báo cáo quý III.docx', 'docx', 'Báo cáo quý III.docx'],
  ['Ba\u0301o ca\u0301o.PDF', 'pdf', 'Báo cáo.PDF'],
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['C:\\Users\\Hoa\\thư.txt', 'txt', 'thư.txt'],
  ['hóa đơn\u202Efdp.exe', 'pdf', 'hóa đơnfdp.exe.pdf'],
  ['a\r\nb\u0000.txt', 'txt', 'ab.txt'],
  ['giờ 7:30 “A|B”?.txt', 'txt', 'giờ 7_30 “A_B”_.txt'],
  ['ảnh.png', 'jpeg', 'ảnh.jpg'],
  ['chạy.bat', 'txt', 'chạy.bat.txt'],
  ['.htaccess', 'txt', 'htaccess.txt'],
  ['', 'pdf', 'tep.pdf'],
  ['...', 'pdf', 'tep.pdf'],
  ['\ud800a.txt', 'txt', '\ufffda.txt'],
] as const)('%j as %s is kept as %j', (given, kind, kept) => {
  expect(cleanFileName(given, kind)).toBe(kept)
})

test('whatever the name, what is kept is short, whole and safe to write into a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
      const kept = cleanFileName(given, 'pdf')
      expect(kept.length).toBeLessThanOrEqual(255)
      expect(kept.isWellFormed()).toBe(true)
      expect(kept).not.toMatch(/[\p{Cc}/\\<>:"|?*]/u)
      expect(kept).toMatch(/.\.pdf$/i)
    }),
  )
})
