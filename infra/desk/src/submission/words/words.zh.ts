export default {
  RECEIVED: '收到了，还没人看',
  IN_REVIEW: '三审进行中',
  RETURNED: '要您改了再交',
  ACCEPTED: '决定用，等版面',
  PUBLISHED: '见报了',
  REJECTED: '不用，附理由',
  LAPSED: '留用过期没排上',
  WITHDRAWN: '您撤回了',
}
