/** Months, quarters and years as the service writes them: 2026-10, 2026-Q4, 2026. */
export type Span = 'month' | 'quarter' | 'year'

export const spanOf = (period: string): Span =>
  period.includes('Q') ? 'quarter' : period.includes('-') ? 'month' : 'year'

/** The month it is in Shanghai. */
export function thisMonth(now: Date = new Date()): string {
  return new Date(now.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 7)
}

export function periodAt(span: Span, month: string): string {
  const [year = '', m = '01'] = month.split('-')
  if (span === 'year') return year
  return span === 'quarter' ? `${year}-Q${Math.ceil(Number(m) / 3)}` : month
}

const LENGTH: Record<Span, number> = { month: 1, quarter: 3, year: 12 }

/** This one and those before it. */
export function periodsBefore(span: Span, month: string, count: number): string[] {
  const [year = 0, m = 1] = month.split('-').map(Number)
  const periods: string[] = []
  for (let i = 0; i < count; i++) {
    const at = year * 12 + (m - 1) - i * LENGTH[span]
    periods.push(periodAt(span, `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`))
  }
  return [...new Set(periods)]
}

/** The first month of a period. */
export function firstMonth(period: string): string {
  const [year = '', rest] = period.split('-')
  if (!rest) return `${year}-01`
  return rest.startsWith('Q') ? `${year}-${String(Number(rest.slice(1)) * 3 - 2).padStart(2, '0')}` : period
}
