import type { components } from '#api/submission'

export type Report = components['schemas']['UnitImportReport']
type Problem = components['schemas']['UnitImportProblem']
type Item = components['schemas']['UnitImportItem']

export type Outcome = 'WRONG' | 'FAILED' | 'CREATED' | 'CHANGED' | 'UNCHANGED'

/** One row of the file, with all that is said of it. Row 0 is about the file as a whole. */
export interface Row {
  row: number
  name: string
  unitId: string
  outcome: Outcome
  item: Item | null
  problems: Problem[]
}

/** Rows as the file has them. A row with an error is wrong, whatever else would become of it, so that the
 *  kinds of rows add up to the rows of the file. */
export function rowsOf(report: Report): Row[] {
  const rows = new Map<number, Row>()
  const at = (row: number): Row => {
    const found = rows.get(row) ?? { row, name: '', unitId: '', outcome: 'WRONG' as Outcome, item: null, problems: [] }
    rows.set(row, found)
    return found
  }
  for (const item of report.items) {
    const row = at(item.row)
    Object.assign(row, { item, name: item.name, unitId: item.unitId, outcome: item.outcome as Outcome })
  }
  for (const problem of report.problems) {
    const row = at(problem.row)
    row.problems.push(problem)
    if (row.name === '') row.name = problem.name ?? ''
    if (problem.level === 'ERROR') row.outcome = 'WRONG'
  }
  return [...rows.values()].sort((one, other) => one.row - other.row)
}

export type Kind = Outcome | 'WARNED'
export const kinds: Kind[] = ['WRONG', 'FAILED', 'WARNED', 'CREATED', 'CHANGED', 'UNCHANGED']

export const isOf = (row: Row, kind: Kind): boolean =>
  kind === 'WARNED'
    ? row.problems.some((problem) => problem.level === 'WARNING')
    : row.outcome === kind && (row.row > 0 || kind === 'WRONG')

const rank = (row: Row): number =>
  row.outcome === 'WRONG' ? 0 : row.outcome === 'FAILED' ? 1 : row.problems.length > 0 ? 2 : 3

/** What needs a hand first, else as in the file. */
export const problemsFirst = (rows: readonly Row[]): Row[] =>
  [...rows].sort((one, other) => rank(one) - rank(other) || one.row - other.row)
