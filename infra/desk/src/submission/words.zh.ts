export default {
  newArticle: '新稿',
  editArticle: '改稿',
}
