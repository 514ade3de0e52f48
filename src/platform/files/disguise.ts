/** Marks of other formats that have no business inside a picture. */
const foreignText = /%PDF-|<script|<\?php|<html|<svg|<!doctype/i
const foreignArchives = [Buffer.from('526172211a07', 'hex'), Buffer.from('377abcaf271c', 'hex')]

/** Whether another file is hidden in a picture: a program that looks for it would find and run or open it. */
export function hidesInPicture(bytes: Buffer): boolean {
  return (
    foreignArchives.some((mark) => bytes.includes(mark)) ||
    foreignText.test(bytes.toString('latin1')) ||
    endsAsZip(bytes)
  )
}

/** Whether an unzipper would take the file for an archive: it looks for the directory from the end backwards. */
export function endsAsZip(bytes: Buffer): boolean {
  const longestComment = 65_535
  const tail = bytes.subarray(Math.max(0, bytes.length - 22 - longestComment))
  return tail.includes('PK\x05\x06', 0, 'latin1')
}

/** Whether a browser that guesses would take the file for a page: it looks at the beginning. */
export function beginsAsWebPage(bytes: Buffer): boolean {
  return /<(script|html|svg|!doctype|head|body|iframe|\?php)\b/i.test(bytes.toString('latin1', 0, 1_500))
}
