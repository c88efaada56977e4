import { describe, expect, it } from 'vitest'
import type { CaseItem } from '@/api'
import { merged } from './rows'

const row = (articleId: string, state: CaseItem['state'] = 'WAITING') => ({ articleId, state }) as CaseItem
const ids = (rows: readonly CaseItem[]) => rows.map((one) => one.articleId)
const known = new Set(['a', 'b', 'c'])

describe('a live queue', () => {
  it('changes rows in their place and never their order', () => {
    const now = merged([row('a'), row('b'), row('c')], [row('c'), row('b', 'CLAIMED'), row('a')], known, known, 'a')
    expect(ids(now.rows)).toEqual(['a', 'b', 'c'])
    expect(now.rows[1]?.state).toBe('CLAIMED')
    expect(now.gone).toEqual([])
  })

  it('lets go what was claimed elsewhere, but for the row that is read', () => {
    const now = merged([row('a'), row('b'), row('c')], [row('c')], known, new Set(['a', 'b']), 'b')
    expect(now.gone).toEqual(['a'])
    expect(ids(now.rows)).toEqual(['a', 'b', 'c'])
  })

  it('keeps what is only further down than was looked', () => {
    expect(merged([row('a'), row('c')], [row('a')], known, new Set(), undefined).gone).toEqual([])
  })

  it('counts what is new and does not show it by itself', () => {
    const now = merged([row('a')], [row('d'), row('a'), row('e')], known, new Set(['d', 'e']), undefined)
    expect(now.arrived).toBe(2)
    expect(ids(now.rows)).toEqual(['a'])
  })
})
