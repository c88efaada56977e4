import { describe, expect, it } from 'vitest'
import type { CaseText } from '@/api'
import { localRows, trimmed } from './local'

const text = (headline: string, body: Record<string, string>) =>
  ({
    headline: { main: [headline] },
    body: Object.entries(body).map(([paragraphId, words]) => ({ paragraphId, kind: 'TEXT', text: words, marks: [] })),
  }) as unknown as CaseText

describe('a comparison with an editor’s version', () => {
  it('marks what went and what came between what is the same', () => {
    expect(trimmed('共有80人参加。', '共有81人参加。')).toEqual([
      { text: '共有8', kind: 'same' },
      { text: '0', kind: 'del' },
      { text: '1', kind: 'ins' },
      { text: '人参加。', kind: 'same' },
    ])
    expect(trimmed('一样', '一样')).toEqual([{ text: '一样', kind: 'same' }])
    expect(trimmed('哈哈', '哈哈哈').map((piece) => piece.kind)).toEqual(['same', 'ins'])
  })

  it('tells paragraphs by their ids and shows only the fields that differ', () => {
    const rows = localRows(text('旧题', { a: '第一段', b: '第二段' }), text('新题', { a: '第一段', c: '另一段' }))
    expect(rows.map((one) => [one.key, one.what])).toEqual([
      ['/headline/main', 'CHANGED'],
      ['a', 'SAME'],
      ['c', 'INSERTED'],
      ['gone-b', 'DELETED'],
    ])
  })
})
