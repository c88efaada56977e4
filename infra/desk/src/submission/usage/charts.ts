import type { EChartsOption } from 'echarts'
import type { Usage } from '@/api'

type Token = (name: string) => string

const axis = (token: Token) => ({
  axisLine: { lineStyle: { color: token('line-2') } },
  axisTick: { show: false },
  axisLabel: { color: token('ink-3'), fontSize: 12 },
  splitLine: { lineStyle: { color: token('line') } },
})

const tooltip = (token: Token) => ({
  renderMode: 'richText' as const,
  backgroundColor: token('surface'),
  borderColor: token('line-2'),
  textStyle: { color: token('ink'), fontSize: 13 },
})

const still = { emphasis: { disabled: true }, silent: false }

/** Has it become more or less? */
export const trend =
  (months: Usage['months'], names: { month: (month: string) => string; received: string; used: string; published: string }) =>
  (token: Token): EChartsOption => ({
    grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', ...tooltip(token) },
    xAxis: { type: 'category', data: months.map((m) => names.month(m.month)), ...axis(token) },
    yAxis: { type: 'value', minInterval: 1, ...axis(token) },
    series: (
      [
        [names.received, 'submitted', 'line-2'],
        [names.used, 'used', 'azure'],
        [names.published, 'published', 'ink'],
      ] as const
    ).map(([name, field, colour]) => ({
      type: 'bar' as const,
      name,
      data: months.map((m) => m[field]),
      itemStyle: { color: token(colour) },
      barGap: '10%',
      ...still,
    })),
  })

/** Where was it printed? */
export const bars =
  (rows: readonly { name: string; value: number }[]) =>
  (token: Token): EChartsOption => ({
    grid: { left: 8, right: 36, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', ...tooltip(token) },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      ...axis(token),
      axisLine: { show: false },
      axisLabel: { color: token('ink-2'), fontSize: 12, width: 90, overflow: 'truncate' },
    },
    series: [
      {
        type: 'bar',
        data: rows.map((row) => row.value),
        barMaxWidth: 16,
        itemStyle: { color: token('azure') },
        label: { show: true, position: 'right', color: token('ink'), fontWeight: 600 },
        ...still,
      },
    ],
  })

/** How long do units wait? Green is soon, ochre late, red too late. */
export const waits =
  (rows: readonly { name: string; value: number; colour: string }[]) =>
  (token: Token): EChartsOption => ({
    grid: { left: 8, right: 8, top: 22, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', ...tooltip(token) },
    xAxis: { type: 'category', data: rows.map((row) => row.name), ...axis(token) },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        data: rows.map((row) => ({ value: row.value, itemStyle: { color: token(row.colour) } })),
        barMaxWidth: 34,
        label: { show: true, position: 'top', color: token('ink'), fontWeight: 600 },
        ...still,
      },
    ],
  })
