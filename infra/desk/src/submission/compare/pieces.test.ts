import { describe, expect, it } from 'vitest'
import { changesOf, mergedOf, piecesOf, rowsOf } from './pieces'

const replace = { op: 'REPLACE', before: [1, 3], after: [1, 2] } as const
const insert = { op: 'INSERT', before: [4, 4], after: [3, 5] } as const
const changes = [
  { op: replace.op, before: [...replace.before], after: [...replace.after] },
  { op: insert.op, before: [...insert.before], after: [...insert.after] },
]

describe('pieces', () => {
  it('are cut at code points', () => {
    expect(piecesOf('𠮷三个。', changes, 'before')).toEqual([
      { text: '𠮷', kind: 'same' },
      { text: '三个', kind: 'del' },
      { text: '。', kind: 'same' },
    ])
    expect(piecesOf('𠮷3。每日', changes, 'after').map((piece) => piece.kind)).toEqual(['same', 'ins', 'same', 'ins'])
  })

  it('show both sides in one text', () => {
    expect(mergedOf('𠮷三个。', '𠮷3。每日', changes)).toEqual([
      { text: '𠮷', kind: 'same' },
      { text: '三个', kind: 'del' },
      { text: '3', kind: 'ins' },
      { text: '。', kind: 'same' },
      { text: '每日', kind: 'ins' },
    ])
  })

  it('are put in the order of reading, and counted', () => {
    const diff = {
      articleId: 'a',
      fromVersionNo: 1,
      toVersionNo: 2,
      inserted: 0,
      deleted: 0,
      fields: [
        { path: '/rawByline', before: '', after: '(县医院)', changes: [{ op: 'INSERT' as const, before: [0, 0], after: [0, 5] }] },
        { path: '/headline/main', before: '一', after: '二', changes: [{ op: 'REPLACE' as const, before: [0, 1], after: [0, 1] }] },
      ],
      body: [
        { what: 'SAME' as const, before: [0], after: [0], textBefore: '甲', textAfter: '甲', changes: [] },
        { what: 'MOVED' as const, before: [2], after: [1], textBefore: '乙', textAfter: '乙', changes: [] },
        { what: 'DELETED' as const, before: [1], after: [], textBefore: '丙', changes: [] },
      ],
    }
    const rows = rowsOf(diff)
    expect(rows.map((row) => row.no)).toEqual(['/headline/main', '1', '2', '2', '/rawByline'])
    expect(rows[2]?.movedFrom).toBe(3)
    expect(rows[3]?.after).toBeNull()
    expect(rows[4]?.before).toBeNull()
    expect(changesOf(diff)).toBe(4)
  })
})
