import { createRequire } from 'node:module'

type Echarts = typeof import('echarts')

export interface Bars {
  readonly bars: readonly { readonly category: string; readonly value: number | null }[]
  readonly max: number | undefined
  readonly format: (value: number) => string
}

const ink = '#1b2a26'
const leaf = '#0b5a4d'
const groove = '#e9e4d8'
const fontFamily = "'Be Vietnam Pro', sans-serif"

let loaded: Echarts | undefined

/** Loaded with the first chart, so that a process that draws none does not carry it. */
function loadEcharts(): Echarts {
  const echarts: Echarts = loaded ?? createRequire(import.meta.url)('echarts')
  loaded = echarts
  return echarts
}

/**
 * The bars as two SVG drawings, one for wide screens with the names at the left and one for phones with
 * the names above the bars; the styles show the one that fits.
 */
export function drawBars(bars: Bars): string {
  return `<div class="mb-chart__wide">${draw(bars, 'wide')}</div><div class="mb-chart__phone">${draw(bars, 'phone')}</div>`
}

function draw({ bars, max, format }: Bars, size: 'wide' | 'phone'): string {
  const wide = size === 'wide'
  const rowHeight = wide ? 44 : 60
  const chart = loadEcharts().init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: wide ? 720 : 320,
    height: Math.max(1, bars.length) * rowHeight,
  })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily },
    grid: { left: wide ? 250 : 0, right: wide ? 64 : 56, top: wide ? 0 : 18, bottom: 0 },
    xAxis: { type: 'value', show: false, min: 0, ...(max === undefined ? {} : { max }) },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ category }) => category),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: ink,
        fontSize: 15,
        interval: 0,
        ...(wide
          ? { width: 234, overflow: 'break', lineHeight: 18, margin: 14 }
          : { inside: true, margin: 0, width: 310, overflow: 'truncate', padding: [0, 0, 44, 0] }),
      },
      z: 10,
    },
    series: [
      {
        type: 'bar',
        silent: true,
        data: bars.map(({ value }) => value),
        barWidth: wide ? 22 : 18,
        showBackground: true,
        backgroundStyle: { color: groove, borderRadius: 6 },
        itemStyle: { color: leaf, borderRadius: 6 },
        label: {
          show: true,
          position: 'right',
          color: ink,
          fontSize: 15,
          fontWeight: 600,
          fontFamily,
          textBorderWidth: 0,
          formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? format(value) : ''),
        },
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return withoutInlineStyles(svg)
}

/** A strict content security policy forbids `style`; SVG has an attribute for each property used here. */
export function withoutInlineStyles(svg: string): string {
  return svg
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .flatMap((declaration) => {
          const colon = declaration.indexOf(':')
          return colon < 0
            ? []
            : [` ${declaration.slice(0, colon).trim()}="${declaration.slice(colon + 1).trim()}"`]
        })
        .join(''),
    )
    .replaceAll(/ (?:ecmeta_\w+|class|xmlns:xlink|xml:space|baseProfile|version)="[^"]*"/g, '')
    .replace(/<svg width="\d+" height="\d+"/, '<svg focusable="false"')
}
