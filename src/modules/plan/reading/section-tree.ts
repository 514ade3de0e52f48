import type { OutlineHeading, OutlineItem } from './outline.ts'
import type { Commitment, Dimension, PlanSection, SectionKind } from './reading.ts'
import { dimensionOfHeading, dimensionsOfSiblings } from './section-dimension.ts'
import { sectionKindsOf } from './section-kind.ts'

type Node = PlanSection & { readonly label: string; children: Node[] }

/** The tree of sections and the units in order, with kind and dimension (rules S7, S8). */
export function sectionTree(items: readonly OutlineItem[]): { sections: PlanSection[]; units: Commitment[] } {
  const roots: Node[] = []
  const trail: Node[] = []
  const byHeading = new Map<OutlineHeading, Node>()
  for (const item of items) {
    if (item.type !== 'heading') continue
    const node: Node = {
      id: item.id,
      heading: item.text,
      kind: 'content',
      dim: null,
      count: 0,
      source: { start: item.block.start, end: item.block.end },
      children: [],
      label: item.label,
    }
    trail.length = Math.min(item.level, trail.length)
    const siblings = trail.at(-1)?.children ?? roots
    siblings.push(node)
    trail.push(node)
    byHeading.set(item, node)
  }
  const tops = roots.flatMap(topSections)
  const kinds = sectionKindsOf(tops.map((top) => top.heading))
  tops.forEach((top, at) => {
    setKind(top, kinds[at] ?? 'content')
  })
  setDimensions(roots, null)
  const units = collectUnits(items, byHeading)
  return { sections: roots.map(withoutLabel), units }
}

/** Parts A, B, C only bind a document together: the sections in them are its top sections, unless the part itself says what it is for. */
function topSections(root: Node): Node[] {
  const binds = /^[A-HK-UY]$/.test(root.label) && root.children.length > 0
  return binds && sectionKindsOf([root.heading])[0] === 'content' ? root.children : [root]
}

function setKind(node: Node, kind: SectionKind): void {
  node.kind = kind
  for (const child of node.children) setKind(child, kind)
}

function setDimensions(siblings: readonly Node[], inherited: Dimension | null): void {
  const own = dimensionsOfSiblings(siblings)
  const several = new Set(own.filter((dim) => dim !== null)).size >= 3
  siblings.forEach((node, at) => {
    const named = node.kind !== 'implementation' || several ? (own[at] ?? null) : null
    node.dim = named ?? inherited
    setDimensions(node.children, node.dim)
  })
}

function collectUnits(items: readonly OutlineItem[], nodes: ReadonlyMap<OutlineHeading, Node>): Commitment[] {
  const units: Commitment[] = []
  let current: Node | undefined
  const byId = new Map<string, Node>()
  for (const item of items) {
    if (item.type === 'heading') {
      current = nodes.get(item)
      if (current !== undefined) byId.set(current.id, current)
      continue
    }
    if (item.type !== 'unit') continue
    const section = current?.id === item.section ? current : byId.get(item.section)
    if (section !== undefined) section.count += 1
    units.push({
      id: `c${String(units.length + 1).padStart(3, '0')}`,
      section: item.section,
      dim: section?.dim ?? null,
      kind: section?.kind ?? 'content',
      text: item.text,
      source: { start: item.block.start, end: item.block.end },
    })
  }
  return labelledDimensions(units)
}

/** Items "a) Công khai, minh bạch: …" without headings: their labels name the dimension. */
function labelledDimensions(units: readonly Commitment[]): Commitment[] {
  const labels = units.map((unit) => {
    const label = /^([^:.;]{6,90}):\s/u.exec(unit.text)?.[1]
    return label === undefined || unit.dim !== null || unit.kind !== 'content'
      ? null
      : dimensionOfHeading(label)
  })
  const counts = new Map<string, Set<Dimension>>()
  units.forEach((unit, at) => {
    const dim = labels[at]
    if (dim === null || dim === undefined) return
    const dims = counts.get(unit.section) ?? new Set()
    counts.set(unit.section, dims.add(dim))
  })
  return units.map((unit, at) => {
    const dim = labels[at] ?? null
    return dim !== null && (counts.get(unit.section)?.size ?? 0) >= 3 ? { ...unit, dim } : unit
  })
}

function withoutLabel({ label: _, children, ...section }: Node): PlanSection {
  return { ...section, children: children.map(withoutLabel) }
}
