/** An account to which a transfer goes, as Napas knows its bank: by six digits. */
export interface TransferAccount {
  readonly bankBin: string
  readonly accountNumber: string
}

export interface Transfer extends TransferAccount {
  /** Whole đồng; left out, whoever pays types it. */
  readonly amount?: number | undefined
  /** By which the office finds the payment: letters without diacritics, digits and spaces, at most 25. */
  readonly text: string
}

/**
 * The text of a VietQR code (EMVCo QR for merchant-presented payments, Napas service QRIBFTTA), which the apps of all
 * Vietnamese banks read. Only information: nothing is paid here.
 */
export function vietQrText({ bankBin, accountNumber, amount, text }: Transfer): string {
  const account = element('00', bankBin) + element('01', accountNumber)
  const unsigned =
    element('00', '01') +
    element('01', amount === undefined ? '11' : '12') +
    element('38', element('00', 'A000000727') + element('01', account) + element('02', 'QRIBFTTA')) +
    element('53', '704') +
    (amount === undefined ? '' : element('54', String(amount))) +
    element('58', 'VN') +
    (text === '' ? '' : element('62', element('08', text))) +
    '6304'
  return unsigned + checksum(unsigned)
}

/** What stands in the message of a transfer for a case: `HS 2026 000123`. */
export function transferText(caseCode: string): string {
  return caseCode.replaceAll(/[^0-9A-Za-z]+/gu, ' ').trim()
}

function element(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}

/** CRC-16/CCITT-FALSE, as EMVCo asks for it. */
function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1)
      crc = (crc & 0x8000) === 0 ? (crc << 1) & 0xffff : ((crc << 1) ^ 0x1021) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}
