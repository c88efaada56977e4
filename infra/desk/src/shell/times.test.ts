import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '@/words'
import { dateLine, dayOf, daysSince, dueOf, inOrder, timeOf } from './times'

const now = new Date('2026-10-28T02:00:00Z')

describe('times', () => {
  afterEach(() => {
    i18n.global.locale.value = 'zh'
  })

  it('are those of Shanghai, whatever the computer thinks', () => {
    expect(timeOf('2026-10-28T09:00:00Z', now)).toBe('今天\u00a017:00')
    expect(timeOf('2026-10-28T16:30:00Z', now)).toBe('明天\u00a000:30')
    expect(timeOf('2026-10-27T15:59:00Z', now)).toBe('昨天\u00a023:59')
    expect(timeOf('2026-10-30T00:00:00Z', now)).toBe('10月30日\u00a008:00')
    expect(timeOf('2027-01-03T00:00:00Z', now)).toBe('2027年1月3日\u00a008:00')
  })

  it('end a day at 24:00', () => {
    expect(dueOf('2026-10-30T16:00:00Z', now)).toBe('10月30日\u00a024:00')
    expect(dueOf('2026-10-28T16:00:00Z', now)).toBe('今天\u00a024:00')
    expect(dueOf('2026-12-31T16:00:00Z', now)).toBe('12月31日\u00a024:00')
    expect(dueOf('2026-10-28T09:00:00Z', now)).toBe('今天\u00a017:00')
  })

  it('read naturally in English', () => {
    i18n.global.locale.value = 'en'
    expect(timeOf('2026-10-28T09:00:00Z', now)).toBe('17:00 today')
    expect(dueOf('2026-10-30T16:00:00Z', now)).toBe('24:00 on 30 Oct')
    expect(dayOf('2027-01-03T00:00:00Z', now)).toBe('3 Jan 2027')
    expect(dateLine(now)).toBe('Wed 28 Oct')
  })

  it('count days by the calendar', () => {
    expect(dateLine(now)).toBe('10月28日 周三')
    expect(daysSince('2026-10-27T15:59:00Z', now)).toBe(1)
    expect(daysSince('2026-10-27T16:00:00Z', now)).toBe(0)
  })
})

describe('order', () => {
  it('is that of pinyin, figures by value', () => {
    const names = ['重庆路社区卫生站', '第10医院', '安溪示例医院', '第9医院', '厦门示例中心']
    expect([...names].sort(inOrder)).toEqual([
      '安溪示例医院',
      '重庆路社区卫生站',
      '第9医院',
      '第10医院',
      '厦门示例中心',
    ])
  })
})
