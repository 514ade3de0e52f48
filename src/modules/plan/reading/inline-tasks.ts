import type { OutlineItem, OutlineUnit } from './outline.ts'
import type { PlanTask } from './reading.ts'
import type { Responsibility } from './responsibility.ts'

/**
 * Tasks that stand in the body as an item with its lines "Đơn vị chủ trì", "Thời gian thực hiện"
 * (rule S6). One unit above the lines names the task; several are named by their heading.
 */
export function inlineTasks(items: readonly OutlineItem[]): PlanTask[] {
  const tasks: PlanTask[] = []
  let heading: string | undefined
  let units: OutlineUnit[] = []
  let named = false
  let at = 0
  while (at < items.length) {
    const item = items[at]
    at += 1
    if (item === undefined || item.type === 'lead-in') continue
    if (item.type === 'heading') {
      heading = item.text
      units = []
      named = false
      continue
    }
    if (item.type === 'unit') {
      if (item.marker !== undefined && item.marker.kind !== 'bullet') units = []
      units.push(item)
      continue
    }
    let fields: Responsibility = { ...item.fields }
    let end = item.block.end
    for (
      let next = items[at];
      next?.type === 'responsibility' && !repeats(fields, next.fields);
      next = items[at]
    ) {
      fields = { ...next.fields, ...fields }
      end = next.block.end
      at += 1
    }
    const lead = fields.lead ?? fields.leader
    const first = units[0]
    const text =
      units.length === 1 || (named && first !== undefined) ? units.at(-1)?.text : (heading ?? first?.text)
    if (lead !== undefined && fields.time !== undefined && text !== undefined) {
      tasks.push({
        no: String(tasks.length + 1),
        task: text,
        lead,
        coord: fields.coord ?? '',
        time: fields.time,
        ...(fields.output === undefined ? {} : { output: fields.output }),
        source: { start: first?.block.start ?? item.block.start, end },
      })
      named = true
    }
    units = []
  }
  return tasks
}

/** A second "Đơn vị chủ trì" begins the lines of another task. */
function repeats(fields: Responsibility, next: Responsibility): boolean {
  return Object.keys(next).some((field) => Object.hasOwn(fields, field))
}
