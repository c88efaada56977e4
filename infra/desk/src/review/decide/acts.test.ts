import { describe, expect, it } from 'vitest'
import type { ReviewedCase } from '@/api'
import { against, mayResume, standingOf, undoable, type Me } from './acts'

const now = Date.parse('2026-10-30T07:00:00Z')
const me: Me = { id: 'me', roles: ['SECOND_REVIEWER'], unit: null }
const duty: Me = { id: 'duty', roles: ['DUTY_EDITOR'], unit: null }
const open = {
  state: 'WAITING',
  stage: 'SECOND',
  round: 1,
  escalated: false,
  decisions: [],
  recusals: [],
  mustFix: [],
  unverified: false,
  policyDetail: { stages: ['FIRST', 'SECOND', 'FINAL'], mostRounds: 6, undoMinutes: 10 },
} as unknown as ReviewedCase
const with_ = (more: object) => ({ ...open, ...more }) as ReviewedCase
const decided = (more: object) => ({
  decisions: [{ reviewerId: 'me', stage: 'SECOND', decision: 'PASS', decidedAt: '2026-10-30T06:55:00Z', ...more }],
})

describe('what somebody may do with a case', () => {
  it('is to claim the own stage, or to go on with it', () => {
    expect(standingOf(open, me, now)).toEqual({ is: 'free' })
    const held = { state: 'CLAIMED', claimedBy: 'me', leaseUntil: '2026-10-30T07:10:00Z' }
    expect(standingOf(with_(held), me, now)).toEqual({ is: 'mine' })
    expect(standingOf(with_({ ...held, claimedBy: 'x', claimedByName: '何示例' }), me, now)).toEqual({
      is: 'anothers',
      name: '何示例',
    })
  })

  it('is nothing in another stage, after another stage, or once stepped back', () => {
    const why = (one: ReviewedCase) => {
      const standing = standingOf(one, me, now)
      return standing.is === 'closed' ? standing.why : standing.is
    }
    expect(why(with_({ stage: 'FINAL' }))).toBe('role')
    expect(why(with_({ escalated: true }))).toBe('escalated')
    expect(why(with_(decided({ stage: 'FIRST' })))).toBe('twoStages')
    expect(why(with_({ recusals: [{ reviewerId: 'me' }] }))).toBe('recused')
    expect(why(with_({ state: 'APPROVED' }))).toBe('approved')
  })

  it('is to take back the own decision for a while, and for the duty editor a closed one', () => {
    const passed = with_({ stage: 'FINAL', ...decided({}) })
    expect(undoable(passed, me, now)).toBe(true)
    expect(undoable(passed, me, now + 6 * 60_000)).toBe(false)
    expect(undoable(passed, duty, now)).toBe(false)
    expect(undoable(with_({ ...passed, state: 'APPROVED' }), duty, now + 1e9)).toBe(true)
    expect(undoable(with_({ ...passed, state: 'CLAIMED' }), me, now)).toBe(false)
  })

  it('is to end a hold for whoever made it', () => {
    const held = with_({ state: 'HELD', held: { by: 'me' } })
    expect(mayResume(held, me)).toBe(true)
    expect(mayResume(held, { ...me, id: 'other' })).toBe(false)
    expect(mayResume(held, duty)).toBe(true)
  })

  it('is not to pass what nobody verified, nor at the end what must be mended', () => {
    expect(against('PASS', with_({ unverified: true }))).toBe('unverified')
    expect(against('PASS', with_({ mustFix: ['f'] }))).toBeNull()
    expect(against('PASS', with_({ mustFix: ['f'], stage: 'FINAL' }))).toBe('mustFix')
    expect(against('SEND_BACK', with_({ stage: 'FIRST' }))).toBe('noStageBefore')
    expect(against('RETURN', with_({ round: 6 }))).toBe('lastRound')
  })
})
