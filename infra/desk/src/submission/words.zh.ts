export default {
  unitStopped: {
    APPLIED: '本单位还没启用：稿件可以先写，启用以后再投。',
    SUSPENDED: '本单位暂停供稿：写的、投过的都在，现在不能再投。有疑问请找报社通联编辑。',
    MERGED: '本单位已并入其他单位，不能再投稿。请找报社通联编辑转到新单位。',
    CLOSED: '本单位已撤销，不能再投稿。有疑问请找报社通联编辑。',
    because: '原因：{reason}',
  },
  start: '投稿',
  newArticle: '新稿',
  editArticle: '改稿',
}
