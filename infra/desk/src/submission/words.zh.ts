export default {
  newArticle: '新稿',
  editArticle: '改稿',
  genre: {
    NEWS_BRIEF: '消息',
    NEWS: '消息',
    EVENT: '活动',
    FEATURE: '通讯',
    BRIEF: '简讯',
    MEETING: '会议报道',
    MEETING_REPORT: '会议报道',
    NOTICE: '通知',
    CALL: '征稿启事',
    HONOUR: '表彰',
    COMPETITION_RESULT: '赛事结果',
    POLICY_BRIEF: '政策解读',
    EXPLAINER: '科普',
  },
}
