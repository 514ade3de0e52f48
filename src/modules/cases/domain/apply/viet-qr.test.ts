import { expect, test } from 'vitest'
import { transferText, vietQrText } from './viet-qr.ts'

const account = { bankBin: '970403', accountNumber: '0011012345678' }

test('the code of an account is the worked example of the VietQR standard, with its check', () => {
  expect(vietQrText({ ...account, text: '' })).toBe(
    '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F',
  )
})

test('an amount and a message make it a code for one transfer', () => {
  expect(vietQrText({ ...account, amount: 180_000, text: 'HS 2026 000123' })).toMatch(
    /^00020101021238570010A\d+0208QRIBFTTA530370454061800005802VN62180814HS 2026 0001236304[0-9A-F]{4}$/u,
  )
})

test('the message of a transfer is the code of the case in what every bank takes', () => {
  expect(transferText('HS-2026-000123')).toBe('HS 2026 000123')
})
