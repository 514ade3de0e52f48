import type { CaseType } from '../domain/case-type.ts'
import { wrapLines } from './wrap-lines.ts'

/** A state as a box; all measures are in the units of the drawing. */
export interface DrawnBox {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

/** A way from one state to another, whatever the transitions are that take it. */
export interface DrawnArrow {
  readonly from: string
  readonly to: string
  /** Of the line, and of its head at the end. */
  readonly line: string
  readonly head: string
  /** Ways that share a lane share a colour. */
  readonly lane: number
}

export interface DrawnDiagram {
  readonly width: number
  readonly height: number
  readonly boxes: readonly DrawnBox[]
  readonly arrows: readonly DrawnArrow[]
}

const boxWidth = 196
const gap = 22
const lineHeight = 17
const laneWidth = 11
const margin = 6
const characters = 25

/** The ways between states that are worth an arrow: each pair once, staying in a state left out. */
export function waysOf(type: CaseType): readonly { readonly from: string; readonly to: string }[] {
  const ways = new Map<string, { from: string; to: string }>()
  for (const { from: sources, to } of Object.values(type.transitions))
    for (const from of sources) if (from !== to) ways.set(`${from} ${to}`, { from, to })
  return [...ways.values()]
}

/**
 * States one below the other, in the order of the definition, so that it fits a phone. A way to the next state is
 * a short arrow; ways forward run at the right, ways back at the left, and those with one goal share a lane.
 * @param labelOf  what stands in the box of a state
 */
export function layoutDiagram(type: CaseType, labelOf: (state: string) => string): DrawnDiagram {
  const order = Object.keys(type.states)
  const rowOf = new Map(order.map((name, row) => [name, row]))
  const row = (name: string) => rowOf.get(name) ?? 0
  const ways = waysOf(type)
  const isNext = ({ from, to }: { from: string; to: string }) => row(to) === row(from) + 1
  const lanes = {
    right: lanesOf(
      ways.filter((way) => !isNext(way) && row(way.to) > row(way.from)),
      row,
    ),
    left: lanesOf(
      ways.filter((way) => row(way.to) < row(way.from)),
      row,
    ),
  }
  const count = (side: ReadonlyMap<string, number>) =>
    Math.max(0, ...[...side.values()].map((lane) => lane + 1))
  const x = margin + (count(lanes.left) + 1) * laneWidth
  const boxes = boxesOf(order, labelOf, x)
  const boxOf = new Map(boxes.map((box) => [box.name, box]))
  const arrows = ways.flatMap((way) => {
    const [from, to] = [boxOf.get(way.from), boxOf.get(way.to)]
    if (from === undefined || to === undefined) return []
    if (isNext(way)) return [shortArrow(from, to)]
    const side = row(way.to) > row(way.from) ? 'right' : 'left'
    const others = ways.filter(
      (each) =>
        each.from === way.from && !isNext(each) && row(each.to) > row(each.from) === (side === 'right'),
    )
    const port = (others.findIndex(({ to: goal }) => goal === way.to) + 1) / (others.length + 2)
    return [laneArrow(from, to, { side, lane: lanes[side].get(way.to) ?? 0, port })]
  })
  const last = boxes.at(-1)
  return {
    width: x + boxWidth + (count(lanes.right) + 1) * laneWidth + margin,
    height: (last === undefined ? 0 : last.y + last.height) + margin,
    boxes,
    arrows,
  }
}

function boxesOf(order: readonly string[], labelOf: (state: string) => string, x: number): DrawnBox[] {
  const boxes: DrawnBox[] = []
  let y = margin + 10
  for (const name of order) {
    const lines = wrapLines(labelOf(name), characters)
    const height = 32 + lines.length * lineHeight
    boxes.push({ name, x, y, width: boxWidth, height, lines })
    y += height + gap
  }
  return boxes
}

/** A lane for each goal: the nearest that is free over all the rows that its ways pass. */
function lanesOf(
  ways: readonly { readonly from: string; readonly to: string }[],
  row: (name: string) => number,
): ReadonlyMap<string, number> {
  const goals = [...new Set(ways.map(({ to }) => to))].map((goal) => {
    const rows = ways.filter(({ to }) => to === goal).flatMap(({ from, to }) => [row(from), row(to)])
    return { goal, top: Math.min(...rows), bottom: Math.max(...rows) }
  })
  const lanes = new Map<string, number>()
  const taken: { readonly lane: number; readonly top: number; readonly bottom: number }[] = []
  for (const { goal, top, bottom } of goals.toSorted((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    let lane = 0
    while (taken.some((other) => other.lane === lane && other.top <= bottom && top <= other.bottom)) lane += 1
    taken.push({ lane, top, bottom })
    lanes.set(goal, lane)
  }
  return lanes
}

function shortArrow(from: DrawnBox, to: DrawnBox): DrawnArrow {
  const x = from.x + from.width / 2
  return {
    from: from.name,
    to: to.name,
    line: `M${x} ${from.y + from.height}V${to.y - 6}`,
    head: `M${x} ${to.y}l-5 -8h10z`,
    lane: 0,
  }
}

function laneArrow(
  from: DrawnBox,
  to: DrawnBox,
  { side, lane, port }: { readonly side: 'left' | 'right'; readonly lane: number; readonly port: number },
): DrawnArrow {
  const edge = side === 'right' ? from.x + from.width : from.x
  const outwards = side === 'right' ? 1 : -1
  const laneAt = edge + outwards * (lane + 1) * laneWidth
  const leavesAt = Math.round(from.y + from.height * port)
  const arrivesAt = Math.round(to.y + to.height - 9)
  return {
    from: from.name,
    to: to.name,
    line: `M${edge} ${leavesAt}H${laneAt}V${arrivesAt}H${edge + outwards * 7}`,
    head: `M${edge} ${arrivesAt}l${outwards * 8} -4v8z`,
    lane: lane + 1,
  }
}
