import { describe, expect, it } from 'vitest'
import { clockOf, timeLeft } from './left'

const now = Date.parse('2026-10-30T07:00:00Z')
const inMinutes = (n: number) => timeLeft(new Date(now + n * 60_000).toISOString(), now)

describe('the time left', () => {
  it('is a clock for half a day, then hours, then days', () => {
    expect(clockOf(inMinutes(42))).toBe('0:42')
    expect(clockOf(inMinutes(65))).toBe('1:05')
    expect(inMinutes(11 * 60 + 59).unit).toBe('clock')
    expect(inMinutes(27 * 60)).toEqual({ unit: 'hours', n: 27, over: false, soon: false })
    expect(inMinutes(49 * 60)).toEqual({ unit: 'days', n: 2, over: false, soon: false })
  })

  it('warns for an hour and a half, and counts on when it is over', () => {
    expect(inMinutes(90).soon).toBe(true)
    expect(inMinutes(91).soon).toBe(false)
    expect(clockOf(inMinutes(-14))).toBe('−0:14')
    expect(inMinutes(-14)).toMatchObject({ over: true, soon: false })
    expect(inMinutes(-72 * 60)).toMatchObject({ unit: 'days', n: 3, over: true })
  })
})
