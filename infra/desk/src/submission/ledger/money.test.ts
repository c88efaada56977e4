import { describe, expect, it } from 'vitest'
import { fenOf, yuan } from './money'

describe('money', () => {
  it('is shown in yuan with both places', () => {
    expect([0, 5, 5000, 123456789, -2500].map(yuan)).toEqual(['0.00', '0.05', '50.00', '1\u2009234\u2009567.89', '−25.00'])
  })

  it('is read as people type it', () => {
    expect(['12', '12.5', '-3.05', '−3.05', '1,200', ' 7 '].map(fenOf)).toEqual([1200, 1250, -305, -305, 120000, 700])
  })

  it('is never guessed', () => {
    expect(['', 'zwölf', '1.234', '1e3', '12元', '--1'].map(fenOf)).toEqual([null, null, null, null, null, null])
  })
})
