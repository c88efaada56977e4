import { describe, expect, it } from 'vitest'
import { lengthOf } from './length'

describe('the length', () => {
  it('is counted on the grid of a page', () => {
    expect(lengthOf('晚上8点，灯还亮着。')).toBe(10)
    expect(lengthOf('HPV疫苗')).toBe(4)
    expect(lengthOf('2026年11月22日')).toBe(7)
    expect(lengthOf('“好”……')).toBe(5)
    expect(lengthOf('甲 乙\u3000丙')).toBe(3)
    expect(lengthOf('𠮷䶮')).toBe(2)
    expect(lengthOf('')).toBe(0)
    expect(lengthOf('晚上8点', '共126人')).toBe(7)
  })
})
