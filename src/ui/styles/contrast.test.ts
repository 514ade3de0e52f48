import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOf } from './contrast.ts'

const tokens = new Map(
  [...readFileSync(new URL('_tokens.scss', import.meta.url), 'utf8').matchAll(/--([\w-]+): (#\w{6});/g)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
)

function contrastOfTokens(one: string, other: string): number {
  const [first, second] = [tokens.get(one), tokens.get(other)]
  if (first === undefined || second === undefined) throw new Error(`no such token: ${one} or ${other}`)
  return contrastOf(first, second)
}

type Pair = readonly [text: string, ground: string]

function on(text: string, grounds: readonly string[]): Pair[] {
  return grounds.map((ground) => [text, ground])
}

const textPairs: readonly Pair[] = [
  ...on('ink', ['paper', 'paper-deep', 'white', 'leaf-pale', 'leaf-soft', 'turmeric']),
  ...on('ink', ['turmeric-pale', 'indigo-pale', 'green-pale', 'red-pale']),
  ...on('ink-soft', ['paper', 'paper-deep', 'white']),
  ...on('leaf', ['paper', 'paper-deep', 'white', 'leaf-pale']),
  ...on('leaf-deep', ['paper', 'paper-deep', 'white', 'leaf-soft']),
  ...on('white', ['leaf', 'leaf-deep', 'red', 'red-deep', 'indigo', 'green']),
  ...on('visited', ['paper', 'white']),
  ...on('red', ['paper', 'white', 'red-pale']),
  ...on('green', ['paper', 'white', 'green-pale']),
  ...on('indigo', ['indigo-pale']),
  ...on('turmeric-deep', ['paper', 'white', 'turmeric-pale']),
]

const controlPairs: readonly Pair[] = [
  ...on('control', ['white', 'paper', 'paper-deep']),
  // The ring of focus: its inner colour on light grounds, its outer one on dark.
  ['ink', 'paper'],
  ['ink', 'turmeric'],
  ['turmeric', 'leaf-deep'],
]

describe('the colours', () => {
  test.each(textPairs)('text in %s on %s has a contrast of at least 4.5', (text, ground) => {
    expect(contrastOfTokens(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(controlPairs)('%s stands out from %s by at least 3', (mark, ground) => {
    expect(contrastOfTokens(mark, ground)).toBeGreaterThanOrEqual(3)
  })

  test('black on white is the known 21', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })
})
