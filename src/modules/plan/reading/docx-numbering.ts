import { attribute, xmlEvents } from './xml-events.ts'

type Level = { format: string; text: string; start: number }
type Levels = Map<number, Level>

/** Where a paragraph stands in an automatic list. */
export type ListPlace = { readonly list: string; readonly level: number }

export type DocxNumbering = {
  /** The list that a paragraph style brings with it, if any. */
  placeOfStyle(style: string): ListPlace | undefined
  /** Counts one more paragraph of a list and returns its printed marker (`1.`, `a)`, `-`). */
  nextMarker(place: ListPlace): string
}

function parseNumbering(xml: string): {
  abstracts: Map<string, Levels>
  lists: Map<string, { abstract: string; overrides: Levels }>
} {
  const abstracts = new Map<string, Levels>()
  const lists = new Map<string, { abstract: string; overrides: Levels }>()
  let levels: Levels | undefined
  let level: Level | undefined
  let list: { abstract: string; overrides: Levels } | undefined
  let overridden = 0
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open') continue
    const value = attribute(event.attributes, 'w:val') ?? ''
    if (event.name === 'w:abstractNum') {
      levels = new Map()
      list = undefined
      abstracts.set(attribute(event.attributes, 'w:abstractNumId') ?? '', levels)
    } else if (event.name === 'w:num') {
      list = { abstract: '', overrides: new Map() }
      lists.set(attribute(event.attributes, 'w:numId') ?? '', list)
    } else if (event.name === 'w:abstractNumId' && list !== undefined) list.abstract = value
    else if (event.name === 'w:lvlOverride') overridden = Number(attribute(event.attributes, 'w:ilvl') ?? 0)
    else if (event.name === 'w:startOverride' && list !== undefined) {
      const base = abstracts.get(list.abstract)?.get(overridden)
      list.overrides.set(overridden, {
        format: base?.format ?? 'decimal',
        text: base?.text ?? '',
        start: Number(value),
      })
    } else if (event.name === 'w:lvl') {
      level = { format: 'decimal', text: '', start: 1 }
      const place = Number(attribute(event.attributes, 'w:ilvl') ?? 0)
      if (list !== undefined) list.overrides.set(place, level)
      else levels?.set(place, level)
    } else if (level !== undefined && event.name === 'w:numFmt') level.format = value
    else if (level !== undefined && event.name === 'w:lvlText') level.text = value
    else if (level !== undefined && event.name === 'w:start') level.start = Number(value)
  }
  return { abstracts, lists }
}

function parseStyles(xml: string): (style: string) => ListPlace | undefined {
  const styles = new Map<string, { list?: string; level: number; parent?: string }>()
  let style: { list?: string; level: number; parent?: string } | undefined
  for (const event of xmlEvents(xml)) {
    if (event.type !== 'open') continue
    const value = attribute(event.attributes, 'w:val') ?? ''
    if (event.name === 'w:style') {
      style = { level: 0 }
      styles.set(attribute(event.attributes, 'w:styleId') ?? '', style)
    } else if (style !== undefined && event.name === 'w:basedOn') style.parent = value
    else if (style !== undefined && event.name === 'w:numId') style.list = value
    else if (style !== undefined && event.name === 'w:ilvl') style.level = Number(value)
  }
  return (name) => {
    let current = styles.get(name)
    for (let depth = 0; current !== undefined && depth < 12; depth += 1) {
      if (current.list !== undefined) return { list: current.list, level: current.level }
      current = current.parent === undefined ? undefined : styles.get(current.parent)
    }
    return undefined
  }
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, letters] of steps)
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  return text
}

function printed(format: string, value: number): string {
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  if (format === 'lowerLetter') return letter
  if (format === 'upperLetter') return letter.toUpperCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

/** The automatic numbers of a .docx, counted as a word processor would show them. */
export function docxNumbering(numberingXml: string, stylesXml: string): DocxNumbering {
  const { abstracts, lists } = parseNumbering(numberingXml)
  const counters = new Map<string, number[]>()
  const levelOf = (list: string, level: number): Level | undefined => {
    const found = lists.get(list)
    return found?.overrides.get(level) ?? abstracts.get(found?.abstract ?? '')?.get(level)
  }
  return {
    placeOfStyle: parseStyles(stylesXml),
    nextMarker({ list, level }) {
      const own = levelOf(list, level)
      if (own === undefined || own.format === 'none') return ''
      if (own.format === 'bullet') return '-'
      const restarted = (lists.get(list)?.overrides.size ?? 0) > 0
      const key = restarted ? `list ${list}` : `abstract ${lists.get(list)?.abstract ?? list}`
      const counts = counters.get(key) ?? []
      counters.set(key, counts)
      for (let outer = 0; outer < level; outer += 1) counts[outer] ??= levelOf(list, outer)?.start ?? 1
      counts[level] = (counts[level] ?? own.start - 1) + 1
      counts.length = level + 1
      return own.text.replace(/%(\d)/g, (_, digit) => {
        const at = Number(digit) - 1
        const format = at === level ? own.format : (levelOf(list, at)?.format ?? 'decimal')
        return printed(format, counts[at] ?? 1)
      })
    },
  }
}
