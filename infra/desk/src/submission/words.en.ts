export default {
  unitStopped: {
    APPLIED: 'Your unit is not active yet: write, and hand in once it is.',
    SUSPENDED: 'Your unit is suspended: everything you wrote is here, nothing can be handed in now. Ask the newspaper’s liaison editor.',
    MERGED: 'Your unit was merged into another and can hand in nothing. Ask the newspaper’s liaison editor to move you.',
    CLOSED: 'Your unit is closed and can hand in nothing. Ask the newspaper’s liaison editor.',
    because: 'Reason: {reason}',
  },
  start: 'Submit',
  newArticle: 'New article',
  editArticle: 'Revising an article',
}
