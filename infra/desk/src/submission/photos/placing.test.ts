import { describe, expect, it } from 'vitest'
import { documentOf } from '../text/blocks'
import { moved, placedIn, without, worded } from './placing'

const text = documentOf([
  { kind: 'TEXT', text: '第一段' },
  { kind: 'LIST_ITEM', text: '一', level: 1 },
  { kind: 'LIST_ITEM', text: '二', level: 1 },
  { kind: 'IMAGE', text: '图说', photoId: 'p1', credit: '张三示例' },
])

describe('photos in a text', () => {
  it('are found with the place that the service gives them', () => {
    const empty = { type: 'doc', content: [{ type: 'paragraph' }, ...(text.content ?? [])] }
    expect(placedIn(empty)).toEqual([{ photoId: 'p1', caption: '图说', credit: '张三示例', at: 3, index: 3 }])
  })

  it('move past a paragraph or a whole list and stop at the ends', () => {
    const up = moved(text, 2, -1)
    expect(placedIn(up)).toMatchObject([{ at: 1, index: 1 }])
    expect(moved(up, 1, 1)).toEqual(text)
    expect(moved(text, 2, 1)).toBe(text)
  })

  it('get other words and leave', () => {
    expect(placedIn(worded(text, 2, { credit: '李四示例' }))).toMatchObject([{ caption: '图说', credit: '李四示例' }])
    expect(placedIn(without(text, 2))).toEqual([])
    expect(without({ type: 'doc', content: [{ type: 'photo' }] }, 0).content).toEqual([{ type: 'paragraph' }])
  })
})
