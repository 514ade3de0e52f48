import { say } from '../../../platform/i18n/words.ts'
import { Details } from '../../../ui/details/details.tsx'
import { usePage, useWords } from '../../../ui/page-context.ts'
import { Table } from '../../../ui/table/table.tsx'
import { type CaseType, isFinal, stateOf } from '../domain/case-type.ts'
import { actorWords, diagramTitle, diagramWords, ownerWords } from './diagram-words.ts'
import { type DrawnBox, layoutDiagram } from './layout-diagram.ts'

const ink = '#1b2a26'
const paper = '#ffffff'
/** Dark enough on white for a thin line, and told apart by more than hue. */
const laneColours = ['#4d5b56', '#0b5a4d', '#28477f', '#6b4700', '#7c1a20', '#553a80', '#1b2a26'] as const
const fills = { initial: '#d5e9e2', final: '#f1ede2', waiting: '#fdf1d3', office: paper } as const

/** How a kind of case goes, drawn from its definition alone, with the same in a table. */
export function CaseDiagram({ type }: { readonly type: CaseType }) {
  const words = useWords()
  const { language } = usePage()
  const { width, height, boxes, arrows } = layoutDiagram(type, (state) =>
    say(language, stateOf(type, state).words),
  )
  const id = `so-do-${type.code}-${type.version}`
  return (
    <figure class="mb-chart">
      <div class="mb-chart__picture mb-chart__narrow">
        <svg
          role="img"
          aria-labelledby={`${id}-ten ${id}-mo-ta`}
          viewBox={`0 0 ${width} ${height}`}
          xmlns="http://www.w3.org/2000/svg"
        >
          <title id={`${id}-ten`}>{words(diagramTitle(type.words))}</title>
          <desc id={`${id}-mo-ta`}>{words(diagramWords.drawing)}</desc>
          {arrows.map(({ from, to, line, head, lane }) => (
            <g key={`${from} ${to}`} stroke={laneColours[lane % laneColours.length]}>
              <path d={line} fill="none" stroke-width="1.5" />
              <path d={head} fill={laneColours[lane % laneColours.length]} stroke-width="0" />
            </g>
          ))}
          {boxes.map((box) => (
            <StateBox key={box.name} box={box} type={type} />
          ))}
        </svg>
      </div>
      <Details summary={diagramWords.steps}>
        <StepTable type={type} />
      </Details>
    </figure>
  )
}

function StateBox({ box, type }: { readonly box: DrawnBox; readonly type: CaseType }) {
  const words = useWords()
  const { owner } = stateOf(type, box.name)
  const isEnd = isFinal(type, box.name)
  const isWaiting = owner === 'citizen' || owner === 'other-agency'
  const isStart = box.name === type.initial
  const fill = isStart ? fills.initial : isEnd ? fills.final : isWaiting ? fills.waiting : fills.office
  const middle = box.x + box.width / 2
  return (
    <g>
      <rect
        x={box.x}
        y={box.y}
        width={box.width}
        height={box.height}
        rx={isEnd ? 18 : 5}
        fill={fill}
        stroke={ink}
        stroke-width={isStart ? 2.5 : 1.2}
        {...(isWaiting && { 'stroke-dasharray': '5 3' })}
      />
      {box.lines.map((line, index) => (
        <text
          key={line}
          x={middle}
          y={box.y + 20 + index * 17}
          text-anchor="middle"
          font-size="13"
          font-weight="700"
          fill={ink}
        >
          {line}
        </text>
      ))}
      <text x={middle} y={box.y + box.height - 9} text-anchor="middle" font-size="11.5" fill={ink}>
        {words(ownerWords[owner])}
      </text>
    </g>
  )
}

function StepTable({ type }: { readonly type: CaseType }) {
  const words = useWords()
  return (
    <Table
      caption={diagramWords.steps}
      captionHidden
      rows={Object.entries(type.states)}
      rowKey={([name]) => name}
      columns={[
        { key: 'step', header: diagramWords.step, rowHeader: true, cell: ([, state]) => words(state.words) },
        { key: 'owner', header: diagramWords.owner, cell: ([, state]) => words(ownerWords[state.owner]) },
        { key: 'next', header: diagramWords.next, cell: ([name]) => <NextSteps type={type} state={name} /> },
      ]}
    />
  )
}

function NextSteps({ type, state }: { readonly type: CaseType; readonly state: string }) {
  const words = useWords()
  const next = Object.entries(type.transitions).filter(([, { from }]) => from.includes(state))
  if (next.length === 0) return <>{words(diagramWords.nothing)}</>
  return (
    <ul>
      {next.map(([name, { words: what, to, by }]) => (
        <li key={name}>
          {words(what)}
          {to === state ? null : <> → {words(stateOf(type, to).words)}</>} (
          {by.map((who) => words(actorWords[who])).join(', ')})
        </li>
      ))}
    </ul>
  )
}
