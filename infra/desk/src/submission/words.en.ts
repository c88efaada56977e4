export default {
  newArticle: 'New article',
  editArticle: 'Revising an article',
  genre: {
    NEWS_BRIEF: 'News',
    NEWS: 'News',
    EVENT: 'Event',
    FEATURE: 'Feature',
    BRIEF: 'Brief',
    MEETING: 'Meeting report',
    MEETING_REPORT: 'Meeting report',
    NOTICE: 'Notice',
    CALL: 'Call',
    HONOUR: 'Honour',
    COMPETITION_RESULT: 'Competition result',
    POLICY_BRIEF: 'Policy brief',
    EXPLAINER: 'Explainer',
  },
}
