import type { CaseEdits, ReviewedCase } from '@/api'

export interface StoryLine {
  at: string
  /** Key of the words below `review.story`. */
  word: string
  args: Record<string, string | number>
  stage: string | null
  said: string[]
}

/** What happened to the case, the last first. */
export function storyOf(one: ReviewedCase, edits: CaseEdits | null): StoryLine[] {
  const lines: StoryLine[] = [{ at: one.openedAt, word: 'opened', args: {}, stage: null, said: [] }]
  for (const made of one.decisions) {
    lines.push({
      at: made.decidedAt,
      word: made.decision,
      args: { name: made.reviewerName, no: made.versionNo },
      stage: made.stage,
      said: [...made.points, ...(made.comment ? [made.comment] : [])],
    })
  }
  for (const edit of edits?.items ?? []) {
    lines.push({
      at: edit.at,
      word: edit.content ? 'editContent' : 'edit',
      args: { name: edit.byName ?? '', no: edit.versionNo },
      stage: edit.stage ?? null,
      said: edit.edits.map((place) => place.why),
    })
  }
  const consent = edits?.consent
  if (consent?.at) {
    lines.push({
      at: consent.at,
      word: consent.agreed ? 'agreed' : 'notAgreed',
      args: {},
      stage: null,
      said: consent.words ? [consent.words] : [],
    })
  }
  for (const override of one.overrides) {
    lines.push({ at: override.recordedAt, word: 'override', args: {}, stage: null, said: [override.reason] })
  }
  for (const recusal of one.recusals) {
    lines.push({ at: recusal.at, word: 'recusal', args: { name: recusal.reviewerName }, stage: null, said: [recusal.reason] })
  }
  for (const waiver of one.waivers) {
    lines.push({ at: waiver.at, word: 'waiver', args: { name: waiver.byName, rule: waiver.ruleId }, stage: null, said: [waiver.reason] })
  }
  if (one.verification) {
    lines.push({
      at: one.verification.recordedAt,
      word: 'verification',
      args: { name: one.verification.recordedByName },
      stage: null,
      said: [one.verification.source, one.verification.method],
    })
  }
  return lines.sort((first, second) => Date.parse(second.at) - Date.parse(first.at))
}
