import type { CaseDecision, ReviewedCase, ReviewStage, Role } from '@/api'

export const stageRoles: Record<ReviewStage, Role> = {
  FIRST: 'FIRST_REVIEWER',
  SECOND: 'SECOND_REVIEWER',
  FINAL: 'FINAL_REVIEWER',
}

export interface Me {
  id: string
  roles: readonly Role[]
  /** Unit this person was seconded from. */
  unit: string | null
}

export type Standing =
  | { is: 'mine' }
  | { is: 'free' }
  | { is: 'anothers'; name: string }
  /** Nothing to be done here, and the key of the words why. */
  | { is: 'closed'; why: string }

/** What this person may do with the case; the service decides, this only says it beforehand. */
export function standingOf(one: ReviewedCase, me: Me, now: number): Standing {
  const closed = (why: string): Standing => ({ is: 'closed', why })
  switch (one.state) {
    case 'AWAITING_REVISION':
      return closed('returned')
    case 'HELD':
      return closed('held')
    case 'APPROVED':
      return closed('approved')
    case 'REJECTED':
      return closed('rejected')
    case 'CANCELLED':
      return closed('cancelled')
  }
  const stage = one.stage as ReviewStage
  const role = one.escalated ? 'DUTY_EDITOR' : stageRoles[stage]
  const mine = one.state === 'CLAIMED' && one.claimedBy === me.id && Date.parse(one.leaseUntil ?? '') > now
  if (mine) return { is: 'mine' }
  if (!me.roles.includes(role)) return closed(one.escalated ? 'escalated' : 'role')
  if (one.recusals.some((recusal) => recusal.reviewerId === me.id)) return closed('recused')
  if (one.decisions.some((made) => made.reviewerId === me.id && made.stage !== stage)) return closed('twoStages')
  if (one.state === 'CLAIMED') return { is: 'anothers', name: one.claimedByName ?? '' }
  return { is: 'free' }
}

/** The last decision, when this person may still take it back. */
export function undoable(one: ReviewedCase, me: Me, now: number): boolean {
  const last = one.decisions.at(-1)
  if (!last) return false
  const closed = ['AWAITING_REVISION', 'APPROVED', 'REJECTED'].includes(one.state)
  if (closed && me.roles.includes('DUTY_EDITOR')) return true
  const inTime = now < Date.parse(last.decidedAt) + one.policyDetail.undoMinutes * 60_000
  const passed = one.state === 'WAITING' && last.decision.startsWith('PASS') && last.stage !== one.stage
  return last.reviewerId === me.id && inTime && (closed || passed)
}

export const mayResume = (one: ReviewedCase, me: Me): boolean =>
  one.state === 'HELD' &&
  (one.held?.by === me.id || me.roles.includes('FINAL_REVIEWER') || me.roles.includes('DUTY_EDITOR'))

/** From left, reject, to right, pass: the hand learns positions. */
export const decisions: readonly { decision: CaseDecision; key: string | null }[] = [
  { decision: 'REJECT', key: 'x' },
  { decision: 'HOLD', key: 'h' },
  { decision: 'ESCALATE', key: null },
  { decision: 'SEND_BACK', key: 'b' },
  { decision: 'RETURN', key: 'r' },
  { decision: 'PASS', key: 'p' },
]

/** Why this one cannot be made now, as a key of words; null when it can. */
export function against(decision: CaseDecision, one: ReviewedCase): string | null {
  if (decision === 'SEND_BACK' && one.stage === one.policyDetail.stages[0]) return 'noStageBefore'
  if (decision === 'ESCALATE' && one.escalated) return 'escalatedAlready'
  if (decision === 'RETURN' && one.round >= one.policyDetail.mostRounds) return 'lastRound'
  if (decision === 'PASS' && one.unverified) return 'unverified'
  if (decision === 'PASS' && one.stage === 'FINAL' && one.mustFix.length > 0) return 'mustFix'
  if (decision === 'PASS' && one.stage === 'FINAL' && one.consentDue) return 'consentDue'
  return null
}

export const reasonCodes = [
  'FACTS',
  'SOURCE',
  'LENGTH',
  'STRUCTURE',
  'LANGUAGE',
  'PHOTO',
  'PRIVACY',
  'ADVERT',
  'DUPLICATE',
  'OUT_OF_SCOPE',
  'OUTDATED',
  'OTHER',
] as const
