import { describe, expect, it } from 'vitest'
import { firstMonth, periodAt, periodsBefore, spanOf, thisMonth } from './periods'

describe('periods', () => {
  it('are told by how they are written', () => {
    expect(['2026-10', '2026-Q4', '2026'].map(spanOf)).toEqual(['month', 'quarter', 'year'])
  })

  it('begin in Shanghai', () => {
    expect(thisMonth(new Date('2026-09-30T16:00:00Z'))).toBe('2026-10')
    expect(thisMonth(new Date('2026-09-30T15:59:00Z'))).toBe('2026-09')
  })

  it('go back over the turn of the year', () => {
    expect(periodsBefore('month', '2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12'])
    expect(periodsBefore('quarter', '2026-02', 2)).toEqual(['2026-Q1', '2025-Q4'])
    expect(periodsBefore('year', '2026-02', 2)).toEqual(['2026', '2025'])
  })

  it('change their length and keep their beginning', () => {
    expect(periodAt('quarter', firstMonth('2026'))).toBe('2026-Q1')
    expect(periodAt('year', firstMonth('2026-Q3'))).toBe('2026')
    expect(firstMonth('2026-Q3')).toBe('2026-07')
  })
})
