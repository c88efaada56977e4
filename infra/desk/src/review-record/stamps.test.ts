import { afterEach, describe, expect, it } from 'vitest'
import { i18n } from '@/words'
import { dueStampOf, instantOf, stampOf, typedOf } from './stamps'

describe('stamps', () => {
  afterEach(() => {
    i18n.global.locale.value = 'zh'
  })

  it('are whole and of Shanghai', () => {
    expect(stampOf('2026-12-31T16:00:12.345Z')).toBe('2027年1月1日 00:00:12')
    i18n.global.locale.value = 'en'
    expect(stampOf('2026-12-31T16:00:12.345Z')).toBe('1 Jan 2027 00:00:12')
  })

  it('show what is no time as it is', () => {
    expect(stampOf('later')).toBe('later')
  })

  it('end a day at 24:00', () => {
    expect(dueStampOf('2026-12-31T16:00:00Z')).toBe('2026年12月31日 24:00:00')
    expect(dueStampOf('2026-12-31T16:00:01Z')).toBe('2027年1月1日 00:00:01')
    expect(dueStampOf('later')).toBe('later')
  })

  it('are typed as Shanghai time', () => {
    expect(instantOf('2027-01-01T00:00')).toBe('2026-12-31T16:00:00.000Z')
    expect(instantOf('2027-01-01T00:00:59')).toBe('2026-12-31T16:00:59.000Z')
    expect(instantOf('')).toBeNull()
    expect(instantOf('2027-01-01')).toBeNull()
    expect(instantOf('2027-13-01T00:00')).toBeNull()
    expect(typedOf('2026-12-31T16:00:59.999Z')).toBe('2027-01-01T00:00:59')
  })
})
