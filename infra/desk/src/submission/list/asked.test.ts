import { describe, expect, it } from 'vitest'
import { askedOf, countOf, leftOf, queryOf, same, standingOf, statusesOf, turned } from './asked'

describe('what the list is asked for', () => {
  it('is read from the address, and nothing else is', () => {
    expect(askedOf({ q: ' 流感 ', sort: 'OLDEST', view: 'x', status: ['RETURNED'], mark: '' })).toEqual({
      q: '流感',
      status: 'RETURNED',
    })
    expect(queryOf({ below: 'true', issueNo: '12', unit: 'u' })).toEqual({ below: true, issueNo: 12, unit: 'u' })
    expect(queryOf({ below: 'no', issueNo: 'x' })).toEqual({})
    expect(same({ unit: 'a' }, { unit: 'a', sort: undefined })).toBe(true)
  })

  it('names two statuses by one word', () => {
    expect(statusesOf('WITHDRAWN')).toEqual(['WITHDRAWAL_REQUESTED', 'WITHDRAWN'])
    expect(standingOf('WITHDRAWAL_REQUESTED')).toBe('WITHDRAWN')
    expect(standingOf('SUBMITTED')).toBe('RECEIVED')
    expect(countOf({ WITHDRAWN: 2, WITHDRAWAL_REQUESTED: 1 }, 'WITHDRAWN')).toBe(3)
  })

  it('is turned on and off', () => {
    expect(turned('A', ['B'])).toBe('A,B')
    expect(turned('A,B', ['A'])).toBe('B')
    expect(turned('A', ['A'])).toBeUndefined()
  })
})

describe('time left', () => {
  const now = Date.parse('2026-12-01T12:00:00Z')
  it('counts days, then hours, then what is over', () => {
    expect(leftOf('2026-12-04T16:00:00Z', now)).toEqual({ unit: 'days', n: 3, over: false, soon: true })
    expect(leftOf('2026-12-12T16:00:00Z', now)).toMatchObject({ n: 11, soon: false })
    expect(leftOf('2026-12-01T16:00:00Z', now)).toMatchObject({ unit: 'hours', n: 4 })
    expect(leftOf('2026-11-29T11:00:00Z', now)).toMatchObject({ unit: 'days', n: 2, over: true })
  })
})
