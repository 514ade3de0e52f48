/** The error correction that still reads when an eighth of the code is stained. */
const errorCorrectionLevel = 'M'

/** A QR code as an SVG picture, black on white with the quiet zone around it. @throws Error when the text is too long */
export async function qrCodeSvg(text: string): Promise<string> {
  const { default: qrcode } = await import('qrcode')
  return qrcode.toString(text, { type: 'svg', errorCorrectionLevel, margin: 2 })
}

/** The same as a PNG picture. @param width in pixels */
export async function qrCodePng(text: string, width = 300): Promise<Uint8Array> {
  const { default: qrcode } = await import('qrcode')
  return new Uint8Array(await qrcode.toBuffer(text, { type: 'png', errorCorrectionLevel, margin: 2, width }))
}
