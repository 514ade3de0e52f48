/** Unicode NFC with every run of white space as one space and none at the ends. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/**
 * The form in which Vietnamese is searched and compared: lower case, no diacritics, đ as d.
 * `Hoà Bình`, `Hòa Bình` and `hoa binh` fold to the same string.
 */
export function foldText(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
}
