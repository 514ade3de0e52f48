import { createRequire } from 'node:module'

type Echarts = typeof import('echarts')

export interface Bar {
  readonly category: string
  readonly value: number | null
  /** The value as it is written beside the bar. */
  readonly valueText: string
}

export interface Bars {
  readonly bars: readonly Bar[]
  /** The end of the scale; the largest value when undefined. */
  readonly max: number | undefined
}

const ink = '#1b2a26'
const leaf = '#0b5a4d'
const groove = '#ece7da'
const fontFamily = "'Be Vietnam Pro', sans-serif"

/** A drawing takes milliseconds and depends on nothing but its bars, so the latest ones are kept. */
const keptDrawings = 200
const drawings = new Map<string, string>()

let loaded: Echarts | undefined

/** Loaded with the first chart, so that a process that draws none does not carry it. */
function loadEcharts(): Echarts {
  const echarts: Echarts = loaded ?? createRequire(import.meta.url)('echarts')
  loaded = echarts
  return echarts
}

/**
 * The bars as two SVG drawings, one for wide screens and one for phones, for text in a drawing shrinks
 * with it; the styles show the one that fits. Every text is escaped by the renderer.
 */
export function drawBars(bars: Bars): string {
  if (bars.bars.length === 0) return ''
  const key = JSON.stringify(bars)
  const drawn = drawings.get(key) ?? drawBoth(bars)
  // Put back at the end: the first in the map is always the one longest unused.
  drawings.delete(key)
  drawings.set(key, drawn)
  const oldest = drawings.keys().next().value
  if (drawings.size > keptDrawings && oldest !== undefined) drawings.delete(oldest)
  return drawn
}

function drawBoth(bars: Bars): string {
  return `<div class="mb-chart__wide">${draw(bars, 760)}</div><div class="mb-chart__phone">${draw(bars, 320)}</div>`
}

/** Names and values stand above their bars, so that long names of schools find room on a phone. */
function draw({ bars, max }: Bars, width: number): string {
  const rowHeight = 56
  const end = max ?? Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const label = (position: 'name' | 'value') => ({
    show: true,
    position: position === 'name' ? [0, -22] : [width, -22],
    align: position === 'name' ? 'left' : 'right',
    color: ink,
    fontFamily,
    fontSize: 15,
    fontWeight: position === 'name' ? 400 : 600,
    textBorderWidth: 0,
    formatter: ({ dataIndex }: { dataIndex: number }) => {
      const bar = bars[dataIndex]
      if (bar === undefined) return ''
      return position === 'name' ? shorten(bar.category, width) : bar.valueText
    },
  })
  const series = { type: 'bar', silent: true, barWidth: 14, barGap: '-100%' }
  const full = bars.map(() => end)
  const chart = loadEcharts().init(null, null, {
    renderer: 'svg',
    ssr: true,
    width,
    height: bars.length * rowHeight,
  })
  chart.setOption({
    animation: false,
    grid: { left: 0, right: 0, top: 14, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, max: end },
    yAxis: { type: 'category', show: false, inverse: true, data: bars.map(({ category }) => category) },
    series: [
      { ...series, data: full, itemStyle: { color: groove, borderRadius: 7 }, label: label('name') },
      { ...series, data: bars.map(({ value }) => value), itemStyle: { color: leaf, borderRadius: 7 } },
      { ...series, data: full, itemStyle: { color: 'transparent' }, label: label('value') },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return withoutInlineStyles(svg)
}

/**
 * A name that leaves room for its value. The renderer has no font to measure with on the server, so
 * the length is judged by the mean width of a letter; the table beside the drawing has every name whole.
 */
function shorten(name: string, width: number): string {
  const longest = Math.floor((width - 64) / 7.4)
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`
}

/** A strict content security policy forbids `style`; SVG has an attribute for each property used here. */
export function withoutInlineStyles(svg: string): string {
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replaceAll(/ (?:ecmeta_\w+|class|xmlns:xlink|xml:space|baseProfile|version)="[^"]*"/g, '')
    .replace(/<svg width="\d+" height="\d+"/, '<svg focusable="false"')
}

function attributesOf(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':', 2).map((part) => part.trim()))
    .map(([property, value]) => (property && value ? ` ${property}="${value}"` : ''))
    .join('')
}
