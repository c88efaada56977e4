import { describe, expect, it } from 'vitest'
import type { ArticleRow, UnitCallRow } from '@/api'
import { callsOwedOf, needsOf } from './needs'

const row = (articleId: string, dueAt?: string): ArticleRow => ({
  articleId,
  unitId: 'unit',
  status: dueAt ? 'RETURNED' : 'IN_REVIEW',
  versionNo: 1,
  contentHash: '',
  title: '示例标题',
  genre: 'NEWS_BRIEF',
  origin: 'ORIGINAL',
  length: 400,
  startedAt: '2026-10-27T00:00:00Z',
  changedAt: '2026-10-27T00:00:00Z',
  version: 1,
  ...(dueAt ? { returned: { reasonCode: 'FACTS', points: ['人数前后不一'], dueAt } } : {}),
})

describe('what waits for the unit', () => {
  it('is what was returned, the most urgent first, and says what is late', () => {
    const needs = needsOf(
      [row('calm'), row('later', '2026-10-30T16:00:00Z'), row('late', '2026-10-28T01:00:00Z')],
      false,
      Date.parse('2026-10-28T02:00:00Z'),
    )
    expect(needs.map((need) => [need.article.articleId, need.late])).toEqual([
      ['late', true],
      ['later', false],
    ])
  })

  it('is a signature for whoever signs, and the way on for whoever wrote', () => {
    const waiting = { ...row('waiting'), status: 'UNIT_SIGNOFF', signOffState: 'WAITING' }
    const signed = { ...row('signed'), status: 'DRAFT', signOffState: 'SIGNED' }
    const returned = { ...row('returned', '2026-10-30T16:00:00Z'), signOffState: 'WAITING' }
    const whys = (signs: boolean) =>
      needsOf([waiting, signed, returned], signs).map((need) => [need.article.articleId, need.why])
    expect(whys(true)).toEqual([
      ['returned', 'SIGN'],
      ['waiting', 'SIGN'],
      ['signed', 'SEND'],
    ])
    expect(whys(false)).toEqual([
      ['returned', 'RETURNED'],
      ['signed', 'SEND'],
    ])
  })
})

describe('calls that wait for the unit', () => {
  const call = (callId: string, standing: string, at: string) =>
    ({ callId, standing, deadline: { at } }) as unknown as UnitCallRow

  it('are invitations, and promises in their last week', () => {
    const owed = callsOwedOf(
      [
        call('far', 'ACCEPTED', '2026-12-20T16:00:00Z'),
        call('invited', 'INVITED', '2026-12-20T16:00:00Z'),
        call('near', 'ACCEPTED', '2026-10-30T16:00:00Z'),
        call('over', 'INVITED', '2026-10-27T16:00:00Z'),
        call('open', 'NONE', '2026-10-30T16:00:00Z'),
        call('sent', 'SUBMITTED', '2026-10-30T16:00:00Z'),
      ],
      Date.parse('2026-10-28T02:00:00Z'),
    )
    expect(owed.map((one) => one.callId)).toEqual(['near', 'invited'])
  })
})
