import { describe, expect, it } from 'vitest'
import { blocksOf, documentOf, type Block } from './blocks'

const there = (blocks: Block[]) => blocksOf(documentOf(blocks))

describe('paragraphs', () => {
  it('come back from the editor as they went in', () => {
    const blocks: Block[] = [
      { kind: 'TEXT', text: '水是H2O。', marks: [{ from: 3, to: 4, kind: 'SUBSCRIPT' }] },
      { kind: 'SUBHEAD', text: '排班跟着农时走' },
      { kind: 'LIST_ITEM', text: '一', level: 1, ordered: true },
      { kind: 'LIST_ITEM', text: '一之一', level: 2, ordered: false },
      { kind: 'LIST_ITEM', text: '二', level: 1, ordered: true },
      { kind: 'QUOTE', text: '白天走不开。' },
      { kind: 'IMAGE', text: '卫生所的灯还亮着。', photoId: 'p1', credit: '张三示例' },
    ]
    expect(there(blocks)).toEqual(blocks)
  })

  it('count marks in code points, also beyond the basic plane', () => {
    const blocks: Block[] = [
      {
        kind: 'TEXT',
        text: '𠮷田䶮说',
        marks: [
          { from: 0, to: 1, kind: 'STRONG' },
          { from: 2, to: 4, kind: 'EMPHASIS' },
        ],
      },
    ]
    expect(there(blocks)).toEqual(blocks)
  })

  it('keep marks that lie over each other', () => {
    const [block] = there([
      {
        kind: 'TEXT',
        text: '甲乙丙丁',
        marks: [
          { from: 0, to: 3, kind: 'STRONG' },
          { from: 1, to: 4, kind: 'EMPHASIS' },
        ],
      },
    ])
    expect(block?.marks).toEqual(
      expect.arrayContaining([
        { from: 0, to: 3, kind: 'STRONG' },
        { from: 1, to: 4, kind: 'EMPHASIS' },
      ]),
    )
  })

  it('are one empty line in the editor and nothing for the service when there are none', () => {
    expect(documentOf([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(there([])).toEqual([])
    expect(there([{ kind: 'TEXT', text: '  ' }])).toEqual([])
  })

  it('of two kinds of list stay two lists', () => {
    const blocks: Block[] = [
      { kind: 'LIST_ITEM', text: '甲', level: 1, ordered: true },
      { kind: 'LIST_ITEM', text: '乙', level: 1, ordered: false },
    ]
    expect(documentOf(blocks).content?.map((node) => node.type)).toEqual(['orderedList', 'bulletList'])
    expect(there(blocks)).toEqual(blocks)
  })
})
