export default {
  title: '消息',
  place: '消息',
  placeShort: '消息',
  unseen: '消息，{n} 条没看过',
  all: '全部',
  none: '还没有消息',
  noneWhy: '稿件退改、留用、刊发时，这里会告诉您。',
  earlier: '看更早的',
}
