import type { FileRefusal } from './file-refusal.ts'
import { attributesOf } from './xml-part.ts'

/** An address, or a path from the root of a disk: not a part of the document itself. */
const leadsOutside = /^\s*([a-z][a-z0-9+.-]*:|\/\/|\\\\)/i
const forPeople = /^\s*(https?:|mailto:|tel:)/i

// No pattern below reaches past the next `<`, which XML allows in no tag: hostile text cannot make them slow.

/** Relationships of a Word or Excel file: links that a person clicks may lead outside, nothing else may. */
export function refuseRelationships(xml: string): FileRefusal | undefined {
  const tags = xml.match(/<(?:[\w.-]+:)?Relationship\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g) ?? []
  const mentioned = xml.match(/<(?:[\w.-]+:)?Relationship\b/g) ?? []
  if (tags.length !== mentioned.length) return 'unsafe-inside'
  for (const tag of tags) {
    const attributes = attributesOf(tag)
    const target = attributes.get('Target') ?? ''
    const external = attributes.get('TargetMode') === 'External' || leadsOutside.test(target)
    if (!external) continue
    const link = (attributes.get('Type') ?? '').endsWith('/hyperlink')
    if (!link || (leadsOutside.test(target) && !forPeople.test(target))) return 'outside-content'
  }
  return undefined
}

/** Elements of OpenDocument whose address a person clicks, or that only remember where a template lay. */
const harmless = new Set(['text:a', 'draw:a', 'meta:template', 'meta:auto-reload'])

/** Addresses in an OpenDocument file: pictures, sections and tables must be in the file itself. */
export function refuseOpenDocumentLinks(xml: string): FileRefusal | undefined {
  for (const [tag, name] of xml.matchAll(/<([\w.-]+:[\w.-]+)\b(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g)) {
    const address = tag.includes('xlink:href') ? attributesOf(tag).get('xlink:href') : undefined
    if (address === undefined || !leadsOutside.test(address)) continue
    if (name === undefined || !harmless.has(name)) return 'outside-content'
    if (name.endsWith(':a') && !forPeople.test(address)) return 'outside-content'
  }
  return undefined
}

/** Fields of a Word file that run a command or fetch a file when they are updated. */
export function refuseFields(xml: string): FileRefusal | undefined {
  const runs = [...xml.matchAll(/<w:instrText\b[^<>]*>([^<]*)</g)].map(([, text]) => text ?? '')
  const simple = [...xml.matchAll(/<w:fldSimple\b[^<>]*>/g)].map(
    ([tag]) => attributesOf(tag).get('w:instr') ?? '',
  )
  const instructions = `${runs.join('')}\n${simple.join('\n')}`
  if (/\bDDE(AUTO)?\b/i.test(instructions)) return 'active-content'
  return /\bINCLUDE(TEXT|PICTURE)\b/i.test(instructions) ? 'outside-content' : undefined
}
