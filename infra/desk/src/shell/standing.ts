/** The eight words of a unit, and the draft before them. */
export const standings = [
  'RECEIVED',
  'IN_REVIEW',
  'RETURNED',
  'ACCEPTED',
  'PUBLISHED',
  'REJECTED',
  'LAPSED',
  'WITHDRAWN',
] as const

export type Standing = (typeof standings)[number] | 'DRAFT'
