export default {
  RECEIVED: 'We have it, not read yet',
  IN_REVIEW: 'The three reviews are running',
  RETURNED: 'Yours to revise',
  ACCEPTED: 'Will be used, waiting for a page',
  PUBLISHED: 'It is in the paper',
  REJECTED: 'Not used, reason given',
  LAPSED: 'Accepted but not placed in time',
  WITHDRAWN: 'You took it back',
}
