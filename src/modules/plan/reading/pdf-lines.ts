import type { PageCharacter } from './pdf-content.ts'

/** A printed line in points; a tab in the text stands for a gap between columns. */
export type PageLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gap, in parts of the letter size, from which two letters are in different words. */
const wordGap = 0.16
/** Gap from which they are in different columns. */
const columnGap = 2.6

/** Groups the characters of a region into lines from top to bottom. */
export function linesOfCharacters(characters: readonly PageCharacter[]): PageLine[] {
  const sorted = [...characters].filter((character) => character.text !== '').sort((a, b) => b.y - a.y)
  const rows: { y: number; size: number; characters: PageCharacter[] }[] = []
  for (const character of sorted) {
    const row = rows.at(-1)
    if (
      row !== undefined &&
      Math.abs(row.y - character.y) <= Math.max(2, Math.max(row.size, character.size) * 0.42)
    ) {
      row.characters.push(character)
      if (character.size > row.size && character.text.trim() !== '') row.size = character.size
    } else rows.push({ y: character.y, size: character.size, characters: [character] })
  }
  return rows.flatMap((row) => lineOf(row.characters, row.y, row.size))
}

function lineOf(characters: PageCharacter[], y: number, size: number): PageLine[] {
  const letters = characters.sort((a, b) => a.x - b.x)
  let text = ''
  let left: number | undefined
  let right = 0
  let last = ''
  for (const letter of letters) {
    if (letter.text.trim() === '') continue
    // Bold faces are sometimes printed twice, a hair apart.
    if (
      left !== undefined &&
      letter.text === last &&
      letter.x < right - letter.width * 0.8 &&
      letter.width > 0
    )
      continue
    if (left === undefined) left = letter.x
    else {
      const gap = letter.x - right
      const spaced = gap > letter.size * wordGap
      if (gap > letter.size * columnGap) text += '\t'
      else if (spaced) text += ' '
    }
    text += letter.text
    last = letter.text
    right = Math.max(right, letter.x + letter.width)
  }
  return left === undefined ? [] : [{ text: text.normalize('NFC'), left, right, y, size }]
}
