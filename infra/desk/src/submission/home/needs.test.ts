import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '@/api'
import { needsOf } from './needs'

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
      Date.parse('2026-10-28T02:00:00Z'),
    )
    expect(needs.map((need) => [need.article.articleId, need.late])).toEqual([
      ['late', true],
      ['later', false],
    ])
  })
})
