/** One printed character of a page; y grows upwards. */
export type PageCharacter = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}
/** A ruling line of a table, or a thin bar drawn as one. */
export type PageRule = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
export type PageContent = { readonly characters: PageCharacter[]; readonly rules: PageRule[] }

/** Where a point of one plane lies in another, as PDF writes it. */
export type Matrix = readonly [number, number, number, number, number, number]
type Operators = Readonly<Record<string, number>>
export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** Bars thinner than this (in points) are lines. */
const barWidth = 2.5

/** Applies `b` first, then `a`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** Numbers of an argument that may be an array, a typed array or an array around one. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (Array.isArray(value)) return value.flatMap(numbersOf)
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float32Array)
  return []
}

/** Six numbers as a matrix; the identity where they are missing. */
export function matrixOf(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(value)
  return [a, b, c, d, e, f]
}

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean }

function isGlyph(value: unknown): value is Glyph {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    'width' in value &&
    'isSpace' in value
  )
}

type TextState = {
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/**
 * Places each character and each ruling line of a page by walking its drawing operators.
 * Done character by character because one word may be printed in pieces of two fonts.
 * @param upright  turns the page the way it is shown, for pages that are stored on their side
 */
export function pageContent(list: OperatorList, operators: Operators, upright: Matrix): PageContent {
  const characters: PageCharacter[] = []
  const rules: PageRule[] = []
  const nameOf = new Map(Object.entries(operators).map(([name, code]) => [code, name]))
  const stack: { matrix: Matrix; state: TextState }[] = []
  let matrix = upright
  let state: TextState = { size: 1, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 }
  let text = identity
  let line = identity

  const moveLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    text = line
  }
  const show = (glyphs: readonly unknown[]) => {
    let x = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph * state.size * state.scale) / 1000
        continue
      }
      if (!isGlyph(glyph)) continue
      const advance = ((glyph.width * Math.abs(state.size)) / 1000) * state.scale
      const place = multiply(matrix, text)
      const [left, base] = apply(place, x, state.rise)
      const [right] = apply(place, x + advance, state.rise)
      const size = Math.abs(state.size) * Math.hypot(place[2], place[3])
      const before = characters.at(-1)
      // A mark that is printed as a glyph of its own belongs to the letter before it, wherever it is drawn.
      if (/^\p{Mn}+$/u.test(glyph.unicode) && before !== undefined)
        characters[characters.length - 1] = { ...before, text: before.text + glyph.unicode }
      else if (Math.abs(place[1]) < Math.abs(place[0]) && size > 0)
        characters.push({
          text: glyph.unicode,
          x: Math.min(left, right),
          y: base,
          width: Math.abs(right - left),
          size,
        })
      x += advance + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale
    }
    text = multiply(text, [1, 0, 0, 1, x, 0])
  }

  list.fnArray.forEach((code, at) => {
    const argument = list.argsArray[at]
    const values = () => numbersOf(argument)
    switch (nameOf.get(code)) {
      case 'save':
        stack.push({ matrix, state: { ...state } })
        break
      case 'restore': {
        const saved = stack.pop()
        if (saved !== undefined) ({ matrix, state } = saved)
        break
      }
      case 'transform':
        matrix = multiply(matrix, matrixOf(argument))
        break
      case 'paintFormXObjectBegin': {
        stack.push({ matrix, state: { ...state } })
        const form = Array.isArray(argument) ? argument[0] : undefined
        if (form !== undefined && form !== null) matrix = multiply(matrix, matrixOf(form))
        break
      }
      case 'paintFormXObjectEnd': {
        const saved = stack.pop()
        if (saved !== undefined) ({ matrix, state } = saved)
        break
      }
      case 'beginText':
        text = identity
        line = identity
        break
      case 'setFont':
        state.size = Array.isArray(argument) && typeof argument[1] === 'number' ? argument[1] : state.size
        break
      case 'setCharSpacing':
        state.charSpacing = values()[0] ?? 0
        break
      case 'setWordSpacing':
        state.wordSpacing = values()[0] ?? 0
        break
      case 'setHScale':
        state.scale = (values()[0] ?? 100) / 100
        break
      case 'setLeading':
        state.leading = values()[0] ?? 0
        break
      case 'setTextRise':
        state.rise = values()[0] ?? 0
        break
      case 'moveText': {
        const [x = 0, y = 0] = values()
        moveLine(x, y)
        break
      }
      case 'setLeadingMoveText': {
        const [x = 0, y = 0] = values()
        state.leading = -y
        moveLine(x, y)
        break
      }
      case 'setTextMatrix':
        line = matrixOf(argument)
        text = line
        break
      case 'nextLine':
        moveLine(0, -state.leading)
        break
      case 'showText':
      case 'showSpacedText':
        if (Array.isArray(argument) && Array.isArray(argument[0])) show(argument[0])
        break
      case 'nextLineShowText':
      case 'nextLineSetSpacingShowText':
        moveLine(0, -state.leading)
        if (Array.isArray(argument)) show(argument.find(Array.isArray) ?? [])
        break
      case 'constructPath':
        rules.push(...rulesOfPath(numbersOf(Array.isArray(argument) ? argument[1] : undefined), matrix))
        break
      default:
    }
  })
  return { characters, rules }
}

/** Straight lines and thin bars of one path: 0 move, 1 line, 2 and 3 curves, 4 close. */
function rulesOfPath(data: readonly number[], matrix: Matrix): PageRule[] {
  const rules: PageRule[] = []
  let points: (readonly [number, number])[] = []
  const flush = () => {
    rules.push(...rulesOfPoints(points))
    points = []
  }
  let at = 0
  while (at < data.length) {
    const operation = data[at]
    at += 1
    if (operation === 0 || operation === 1) {
      if (operation === 0) flush()
      points.push(apply(matrix, data[at] ?? 0, data[at + 1] ?? 0))
      at += 2
    } else if (operation === 2) at += 6
    else if (operation === 3) at += 4
    else if (operation === 4) {
      const first = points[0]
      if (first !== undefined && points.length > 2) points.push(first)
    } else break
  }
  flush()
  return rules
}

function rulesOfPoints(points: readonly (readonly [number, number])[]): PageRule[] {
  if (points.length < 2) return []
  const [start] = points
  if (start === undefined) return []
  const box = { x1: start[0], y1: start[1], x2: start[0], y2: start[1] }
  for (const [x, y] of points) {
    box.x1 = Math.min(box.x1, x)
    box.x2 = Math.max(box.x2, x)
    box.y1 = Math.min(box.y1, y)
    box.y2 = Math.max(box.y2, y)
  }
  const wide = box.x2 - box.x1
  const high = box.y2 - box.y1
  if (wide <= barWidth && high <= barWidth) return []
  if (high <= barWidth) return [{ ...box, y1: (box.y1 + box.y2) / 2, y2: (box.y1 + box.y2) / 2 }]
  if (wide <= barWidth) return [{ ...box, x1: (box.x1 + box.x2) / 2, x2: (box.x1 + box.x2) / 2 }]
  const rules: PageRule[] = []
  for (let at = 0; at + 1 < points.length; at += 1) {
    const [ax, ay] = points[at] ?? [0, 0]
    const [bx, by] = points[at + 1] ?? [0, 0]
    const straight = Math.abs(ax - bx) < 0.5 || Math.abs(ay - by) < 0.5
    if (straight)
      rules.push({ x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) })
  }
  return rules
}
