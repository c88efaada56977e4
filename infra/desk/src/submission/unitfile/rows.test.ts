import { describe, expect, it } from 'vitest'
import { isOf, kinds, problemsFirst, rowsOf, type Report } from './rows'

const item = (row: number, outcome: string) => ({ row, unitId: `u${row}`, name: `示例${row}`, outcome, changes: [] })
const problem = (row: number, level: 'ERROR' | 'WARNING') => ({ row, level, code: 'x', zh: '错', en: 'wrong' })
const report: Report = {
  dryRun: true,
  rows: 5,
  created: 2,
  changed: 1,
  unchanged: 1,
  failed: 0,
  errors: 2,
  warnings: 1,
  items: [item(2, 'CREATED'), item(3, 'CHANGED'), item(4, 'UNCHANGED'), item(6, 'CREATED')],
  problems: [problem(5, 'ERROR'), problem(5, 'ERROR'), problem(3, 'WARNING')],
}

describe('rows of a file', () => {
  const rows = rowsOf(report)

  it('carry what is said of them, also those that became nothing', () => {
    expect(rows.map((row) => [row.row, row.outcome, row.problems.length])).toEqual([
      [2, 'CREATED', 0],
      [3, 'CHANGED', 1],
      [4, 'UNCHANGED', 0],
      [5, 'WRONG', 2],
      [6, 'CREATED', 0],
    ])
  })

  it('add up to the rows of the file', () => {
    const sum = kinds.filter((kind) => kind !== 'WARNED').reduce((n, kind) => n + rows.filter((row) => isOf(row, kind)).length, 0)
    expect(sum).toBe(report.rows)
    expect(rows.filter((row) => isOf(row, 'WARNED'))).toHaveLength(1)
  })

  it('show what needs a hand first', () => {
    expect(problemsFirst(rows).map((row) => row.row)).toEqual([5, 3, 2, 4, 6])
  })
})
